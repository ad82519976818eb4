package org.reintegration.library.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row being read: takes values by column and notes what is wrong with them. */
final class RowReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int LONGEST_URL = 1_000;
    private static final int FIRST_YEAR = 1950;

    private final List<String> columns;
    private final CsvFile.Row row;
    private final List<Rejected> problems = new ArrayList<>();

    RowReader(List<String> columns, CsvFile.Row row) {
        this.columns = columns;
        this.row = row;
        if (row.fields().size() != columns.size()) {
            reject("", ImportProblem.WRONG_NUMBER_OF_FIELDS, row.fields().size() + " / " + columns.size());
        }
    }

    List<Rejected> problems() {
        return problems;
    }

    boolean isWhole() {
        return row.fields().size() == columns.size();
    }

    void reject(String column, ImportProblem problem, String value) {
        problems.add(new Rejected(row.number(), column, problem, value));
    }

    String raw(String column) {
        int at = columns.indexOf(column);
        return at < row.fields().size() ? row.fields().get(at).strip() : "";
    }

    String id() {
        String id = raw("id");
        if (id.isEmpty()) {
            reject("id", ImportProblem.MISSING_ID, "");
        } else if (!ID.matcher(id).matches()) {
            reject("id", ImportProblem.BAD_ID, id);
        }
        return id;
    }

    String text(String column, int longest) {
        String text = raw(column);
        if (text.length() > longest) {
            reject(column, ImportProblem.TOO_LONG, text);
        }
        return text;
    }

    String required(String column, int longest, ImportProblem whenMissing) {
        String text = text(column, longest);
        if (text.isEmpty()) {
            reject(column, whenMissing, "");
        }
        return text;
    }

    /** A value that must be there and be known. */
    String term(String column, Predicate<String> known, ImportProblem problem) {
        String id = raw(column);
        if (!known.test(id)) {
            reject(column, problem, id);
        }
        return id;
    }

    /** Ids between semicolons; none means unknown. */
    List<String> terms(String column, Predicate<String> known, ImportProblem problem) {
        List<String> ids = list(column);
        ids.stream().filter(known.negate()).forEach(id -> reject(column, problem, id));
        return ids;
    }

    List<String> list(String column) {
        return Arrays.stream(raw(column).split(";"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    @Nullable Integer year(String column, int latest) {
        String year = raw(column);
        if (year.isEmpty()) {
            return null;
        }
        Optional<Integer> read = Optional.of(year)
                .filter(YEAR.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(value -> value >= FIRST_YEAR && value <= latest);
        if (read.isEmpty()) {
            reject(column, ImportProblem.BAD_YEAR, year);
        }
        return read.orElse(null);
    }

    @Nullable String url(String column) {
        String url = raw(column);
        if (url.isEmpty()) {
            return null;
        }
        if (url.length() > LONGEST_URL || !isWebAddress(url)) {
            reject(column, ImportProblem.BAD_URL, url);
        }
        return url;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
