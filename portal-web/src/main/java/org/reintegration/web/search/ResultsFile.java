package org.reintegration.web.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.search.SearchHit;
import org.reintegration.web.library.citation.Citation;
import org.reintegration.web.library.citation.CitationFormat;

/** Results as a file to work on: the catalogue's columns for a spreadsheet, RIS for a reference manager. */
final class ResultsFile {

    /** A hit and how it is cited. */
    record Cited(SearchHit hit, Citation citation) {}

    /** A spreadsheet takes a cell that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "type",
            "title",
            "language",
            "year",
            "publisher",
            "authors",
            "countries",
            "region",
            "themes",
            "evidence",
            "useful",
            "url",
            "abstract");

    private ResultsFile() {}

    /** Words in the reader's language where the hit has them. */
    static String csv(List<Cited> results) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Cited result : results) {
            SearchHit hit = result.hit();
            Stream<String> cells = Stream.of(
                    hit.id(),
                    hit.kind(),
                    text(hit.type()),
                    hit.title(),
                    hit.language().tag(),
                    text(hit.year()),
                    result.citation().publisher(),
                    String.join(";", result.citation().authors()),
                    String.join(";", hit.countries()),
                    String.join(";", hit.regions()),
                    String.join(";", hit.themes()),
                    text(hit.evidence()),
                    Integer.toString(hit.usefulness()),
                    result.citation().url(),
                    hit.summary());
            csv.append(String.join(",", cells.map(ResultsFile::cell).toList())).append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** Each as its own page gives it to a reference manager. */
    static String ris(List<Cited> results) {
        return CitationFormat.RIS.write(results.stream().map(Cited::citation).toList());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
