package org.reintegration.library.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.library.records.CatalogueEntry;
import org.reintegration.library.records.CatalogueItem;
import org.reintegration.library.records.CatalogueShelf;
import org.reintegration.library.records.Cell;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.Facts;

/** Writes the library out in the very columns a catalogue is imported in, so that the file can come back and change nothing. */
@ApplicationScoped
public class CatalogueExport {

    private static final int BATCH = 200;

    @Inject
    CatalogueShelf shelf;

    /** What has an id of a catalogue in the order of these, then what was written here. Writes batch by batch, each read by itself, however large the catalogue is. */
    public void write(Actor actor, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(CatalogueRow.COLUMNS);
        String after = "";
        for (List<CatalogueItem> items = shelf.items(actor, after, BATCH);
                !items.isEmpty();
                items = shelf.items(actor, after, BATCH)) {
            for (CatalogueItem item : items) {
                csv.writeRecord(row(item));
                after = item.sourceId();
            }
        }
        String next = null;
        do {
            Slice<CatalogueItem> written = shelf.written(actor, next, BATCH);
            for (CatalogueItem item : written.items()) {
                csv.writeRecord(row(item));
            }
            next = written.next();
        } while (next != null);
        csv.flush();
    }

    /** An entry known by what its row would say, so that the catalogue goes out and comes back and changes nothing. */
    public static CatalogueEntry entry(long row, String sourceId, DocumentDraft draft) {
        return new CatalogueEntry(row, sourceId, hash(new CatalogueItem(sourceId, draft)), draft);
    }

    /** Of what the item's row would say. */
    static String hash(CatalogueItem item) {
        return CatalogueRow.hash(row(item));
    }

    /** In the order of the columns. */
    static List<String> row(CatalogueItem item) {
        DocumentDraft draft = item.draft();
        Facts facts = draft.facts();
        return List.of(
                item.sourceId(),
                draft.type(),
                draft.title(),
                draft.language().tag(),
                text(facts.year()),
                draft.text().publisher(),
                draft.text().authors(),
                String.join(";", facts.countries()),
                text(facts.region()),
                joined(facts.cells().stream().map(Cell::dimension)),
                joined(facts.cells().stream().map(Cell::level)),
                String.join(";", facts.stages()),
                String.join(";", facts.targetGroups()),
                String.join(";", facts.themes()),
                text(draft.text().url()),
                draft.summary());
    }

    private static String joined(Stream<@Nullable String> ids) {
        return ids.flatMap(Stream::ofNullable).distinct().collect(Collectors.joining(";"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
