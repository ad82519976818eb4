package org.reintegration.search;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.text.Language;

/** The catalogue as search would be told of it by the library. */
final class CatalogueRows {

    private CatalogueRows() {}

    static List<SearchDocument> read(Path catalogue, boolean withThemes) throws IOException {
        List<SearchDocument> documents = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(catalogue)) {
            for (NamedCsvRecord row : rows) {
                documents.add(document(row, documents.size() + 1, withThemes));
            }
        }
        return documents;
    }

    private static SearchDocument document(NamedCsvRecord row, long number, boolean withThemes) {
        Language language = Language.ofTag(row.getField("language")).orElse(Language.DEFAULT);
        String makers = row.getField("publisher") + " " + row.getField("authors");
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(SearchDocument.COUNTRY, list(row, "countries"));
        facets.put(SearchDocument.REGION, list(row, "region"));
        facets.put(SearchDocument.DIMENSION, list(row, "dimensions"));
        facets.put(SearchDocument.LEVEL, list(row, "levels"));
        facets.put(SearchDocument.STAGE, list(row, "stages"));
        facets.put(SearchDocument.TARGET_GROUP, list(row, "target_groups"));
        facets.put(SearchDocument.THEME, withThemes ? list(row, "themes") : List.of());
        facets.put(SearchDocument.YEAR, list(row, "year"));
        return new SearchDocument(
                new ContentRef("resource", number),
                row.getField("id"),
                row.getField("id"),
                "library/" + row.getField("id"),
                language,
                row.getField("type"),
                Map.of(language, new Words(row.getField("title"), row.getField("abstract"), makers)),
                facets,
                Map.of(),
                Set.of(Readers.EVERYONE),
                null,
                Instant.EPOCH);
    }

    private static List<String> list(NamedCsvRecord row, String column) {
        return Stream.of(row.getField(column).split(";", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
