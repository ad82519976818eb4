package org.reintegration.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.programmes.ProgrammeService;
import org.reintegration.library.programmes.ProgrammeService.Change;
import org.reintegration.library.programmes.ProgrammeView;

/** Brings the register of programmes in from CSV. */
@ApplicationScoped
public class ProgrammeImport {

    private static final List<String> COLUMNS =
            List.of("id", "name", "short", "countries", "regions", "funder", "start_year", "focus");
    private static final int LONGEST = 250;

    @Inject
    ProgrammeService programmes;

    @Inject
    Vocabularies vocabularies;

    @Inject
    ImportSettings settings;

    @Inject
    Clock clock;

    public ImportReport run(Actor actor, InputStream upload, boolean dryRun) {
        programmes.allow(actor);
        try (CsvFile file = CsvFile.take(upload, settings.maxBytes(), COLUMNS)) {
            Set<String> ids = new HashSet<>();
            List<ProgrammeView> good = new ArrayList<>();
            List<Rejected> rejected = new ArrayList<>();
            long[] rows = {0};
            file.forEachRow(row -> {
                rows[0]++;
                RowReader reader = new RowReader(file.columns(), row);
                if (reader.isWhole()) {
                    ProgrammeView read = read(reader);
                    if (!ids.add(read.id())) {
                        reader.reject("id", ImportProblem.DUPLICATE_ID, read.id());
                    }
                    if (reader.problems().isEmpty()) {
                        good.add(read);
                    }
                }
                rejected.addAll(reader.problems());
            });
            List<Change> changes = programmes.put(actor, good, dryRun);
            return new ImportReport(
                    dryRun,
                    rows[0],
                    Collections.frequency(changes, Change.CREATED),
                    Collections.frequency(changes, Change.UPDATED),
                    Collections.frequency(changes, Change.UNCHANGED),
                    rejected);
        }
    }

    private ProgrammeView read(RowReader reader) {
        return new ProgrammeView(
                reader.id(),
                reader.required("name", LONGEST, ImportProblem.MISSING_TITLE),
                reader.text("short", LONGEST),
                reader.terms("countries", vocabularies.countries()::contains, ImportProblem.UNKNOWN_COUNTRY),
                reader.terms("regions", vocabularies.regions()::contains, ImportProblem.UNKNOWN_REGION),
                reader.text("funder", LONGEST),
                reader.year("start_year", LocalDate.now(clock).getYear() + 1),
                reader.list("focus"));
    }
}
