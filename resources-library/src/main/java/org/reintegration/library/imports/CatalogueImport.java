package org.reintegration.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.CatalogueEntry;
import org.reintegration.library.records.CatalogueItem;
import org.reintegration.library.records.CatalogueShelf;
import org.reintegration.library.records.Shelved;

/** Brings a catalogue of published documents in: good rows come in, bad ones are named, and running it again changes nothing. */
@ApplicationScoped
public class CatalogueImport {

    private static final int BATCH = 50;

    @Inject
    CatalogueShelf shelf;

    @Inject
    Vocabularies vocabularies;

    @Inject
    ImportSettings settings;

    @Inject
    Clock clock;

    /** Refused as a whole when it cannot be read; otherwise every row is created, updated, left alone, or named with its problem. */
    public ImportReport run(Actor actor, InputStream upload, boolean dryRun) {
        shelf.allow(actor);
        try (CsvFile file = CsvFile.take(upload, settings.maxBytes(), CatalogueRow.COLUMNS)) {
            Run run = new Run(actor, dryRun);
            LocalDate today = LocalDate.now(clock);
            file.forEachRow(row -> run.take(CatalogueRow.read(file.columns(), row, vocabularies, today), row));
            return run.report();
        }
    }

    /** One import under way. */
    private final class Run {

        private final Actor actor;
        private final boolean dryRun;
        private final Set<String> ids = new HashSet<>();
        private final List<CatalogueEntry> batch = new ArrayList<>();
        private final Map<Shelved, Long> counts = new EnumMap<>(Shelved.class);
        private final List<Rejected> rejected = new ArrayList<>();
        private long rows;

        Run(Actor actor, boolean dryRun) {
            this.actor = actor;
            this.dryRun = dryRun;
        }

        void take(CatalogueRow row, CsvFile.Row source) {
            rows++;
            rejected.addAll(row.problems());
            if (!row.id().isEmpty() && !ids.add(row.id())) {
                rejected.add(new Rejected(source.number(), "id", ImportProblem.DUPLICATE_ID, row.id()));
                return;
            }
            CatalogueEntry entry = row.entry();
            if (entry != null) {
                batch.add(entry);
            }
            if (batch.size() >= BATCH) {
                put();
            }
        }

        private void put() {
            Map<String, CatalogueItem> written = shelf.written(
                    actor, batch.stream().map(CatalogueEntry::sourceId).toList());
            for (CatalogueEntry entry : batch) {
                CatalogueItem here = written.get(entry.sourceId());
                if (here != null) {
                    tell(entry, comesBack(entry, here));
                }
            }
            batch.removeIf(entry -> written.containsKey(entry.sourceId()));
            List<Shelved> outcomes = shelf.put(actor, batch, dryRun);
            for (int i = 0; i < outcomes.size(); i++) {
                tell(batch.get(i), outcomes.get(i));
            }
            batch.clear();
        }

        /** What was written here is changed here and by no import. */
        private static Shelved comesBack(CatalogueEntry entry, CatalogueItem here) {
            return CatalogueExport.hash(here).equals(entry.hash()) ? Shelved.UNCHANGED : Shelved.EDITED_HERE;
        }

        private void tell(CatalogueEntry entry, Shelved outcome) {
            counts.merge(outcome, 1L, Long::sum);
            if (outcome == Shelved.EDITED_HERE || outcome == Shelved.WITHDRAWN_HERE) {
                ImportProblem problem =
                        outcome == Shelved.EDITED_HERE ? ImportProblem.LOCAL_EDIT : ImportProblem.WITHDRAWN_HERE;
                rejected.add(new Rejected(entry.row(), "id", problem, entry.sourceId()));
            }
        }

        ImportReport report() {
            put();
            return new ImportReport(
                    dryRun, rows, count(Shelved.CREATED), count(Shelved.UPDATED), count(Shelved.UNCHANGED), rejected);
        }

        private long count(Shelved outcome) {
            return counts.getOrDefault(outcome, 0L);
        }
    }
}
