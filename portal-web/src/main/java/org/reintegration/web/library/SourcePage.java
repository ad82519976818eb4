package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.harvests.HarvestDesk;
import org.reintegration.library.harvests.HarvestView;
import org.reintegration.library.harvests.SourceView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind one catalogue that is harvested: the report of a harvest, the buttons to harvest, and its description. */
@Named
@RequestScoped
public class SourcePage {

    @Inject
    HarvestDesk desk;

    @Inject
    SourceForm sourceForm;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable SourceView view;
    private @Nullable HarvestView report;
    private boolean reported;
    private int version;

    /** Buttons act first and lead back, so that a page asked for again harvests nothing. */
    public void load() {
        asked.pressed("harvest", what -> {
            desk.want(caller.actor(), id(), what.equals("everything"));
            visit.leadTo("library/sources/" + id());
        });
        SourceView found = getView();
        if (!asked.isSent()) {
            sourceForm.fill(found.about());
            version = found.version();
        }
    }

    public void describe() {
        desk.describe(caller.actor(), id(), version, sourceForm.draft());
        visit.leadTo("library/sources/" + id());
    }

    private String id() {
        return asked.text("id");
    }

    public SourceView getView() {
        SourceView known = view;
        if (known == null) {
            known = desk.source(caller.actor(), id());
            view = known;
        }
        return known;
    }

    /** The harvest that the address names, else the newest; null before the first. */
    public @Nullable HarvestView getReport() {
        if (!reported) {
            String number = asked.text("harvest");
            Long wanted = !asked.isSent() && number.matches("\\d{1,18}") ? Long.valueOf(number) : null;
            report = desk.report(caller.actor(), id(), wanted).orElse(null);
            reported = true;
        }
        return report;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
