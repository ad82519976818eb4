package org.reintegration.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** What other weights would do to the first hits of one query, as a visitor finds them. */
public record Moved(String text, Language language, List<Row> rows) {

    /**
     * One hit.
     *
     * @param before its place now, null when it is not among the first
     * @param after its place then, null when it would not be among the first
     */
    public record Row(
            String title,
            String path,
            @Nullable Integer before,
            @Nullable Integer after) {}

    /** How many hits come, go or change their place. */
    public long changes() {
        return rows.stream()
                .filter(row -> row.before() == null || !row.before().equals(row.after()))
                .count();
    }
}
