package org.reintegration.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.search.SearchHit;

/** Results as a file to work on: the catalogue's columns for a spreadsheet, RIS for a reference manager. */
final class ResultsFile {

    /** A spreadsheet takes a cell that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "type",
            "title",
            "language",
            "year",
            "countries",
            "region",
            "themes",
            "evidence",
            "useful",
            "url",
            "abstract");

    private static final Map<String, String> RIS_TYPES = Map.of(
            "study", "RPRT",
            "evaluation", "RPRT",
            "report", "RPRT",
            "manual", "BOOK",
            "webinar", "VIDEO",
            "case-study", "RPRT",
            "policy-brief", "RPRT",
            "guideline", "RPRT");

    private ResultsFile() {}

    static String csv(List<SearchHit> hits, Function<SearchHit, String> address) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (SearchHit hit : hits) {
            Stream<String> cells = Stream.of(
                    hit.id(),
                    hit.kind(),
                    text(hit.type()),
                    hit.title(),
                    hit.language().tag(),
                    text(hit.year()),
                    String.join(";", hit.countries()),
                    String.join(";", hit.regions()),
                    String.join(";", hit.themes()),
                    text(hit.evidence()),
                    Integer.toString(hit.usefulness()),
                    address.apply(hit),
                    hit.summary());
            csv.append(String.join(",", cells.map(ResultsFile::cell).toList())).append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    static String ris(List<SearchHit> hits, Function<SearchHit, String> address, Function<String, String> theme) {
        StringBuilder ris = new StringBuilder();
        for (SearchHit hit : hits) {
            List<String> lines = new ArrayList<>();
            lines.add(line("TY", RIS_TYPES.getOrDefault(text(hit.type()), "GEN")));
            lines.add(line("ID", hit.id()));
            lines.add(line("TI", hit.title()));
            lines.add(line("PY", text(hit.year())));
            lines.add(line("LA", hit.language().tag()));
            lines.add(line("AB", hit.summary()));
            hit.themes().forEach(id -> lines.add(line("KW", theme.apply(id))));
            lines.add(line("UR", address.apply(hit)));
            lines.removeIf(String::isEmpty);
            ris.append(String.join("", lines)).append("ER  - \r\n\r\n");
        }
        return ris.toString();
    }

    /** A value stands on one line, because the next line's first letters would be taken for a tag. */
    private static String line(String tag, String value) {
        String flat = value.replaceAll("\\s+", " ").strip();
        return flat.isEmpty() ? "" : tag + "  - " + flat + "\r\n";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
