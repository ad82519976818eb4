package org.reintegration.library.programmes;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.persistence.WordListConverter;

/** A programme that returns people or helps them to reintegrate; records say which one they come from. */
@Entity
@Table(name = "programme", schema = "library")
class Programme {

    @Id
    private String id;

    private String name;

    private String shortName;

    @Convert(converter = WordListConverter.class)
    private List<String> countries;

    @Convert(converter = WordListConverter.class)
    private List<String> regions;

    private String funder;

    private @Nullable Integer startYear;

    @Convert(converter = WordListConverter.class)
    private List<String> focus;

    protected Programme() {}

    Programme(ProgrammeView view) {
        id = view.id();
        take(view);
    }

    final void take(ProgrammeView view) {
        name = view.name();
        shortName = view.shortName();
        countries = view.countries();
        regions = view.regions();
        funder = view.funder();
        startYear = view.startYear();
        focus = view.focus();
    }

    String id() {
        return id;
    }

    ProgrammeView view() {
        return new ProgrammeView(id, name, shortName, countries, regions, funder, startYear, focus);
    }
}
