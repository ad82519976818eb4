package org.reintegration.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Lines as PostgreSQL's copy reads them. */
final class CopyRows {

    private final StringBuilder text = new StringBuilder();
    private int count;

    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(cell(values[i]));
        }
        text.append('\n');
        count++;
    }

    int count() {
        return count;
    }

    /** Writes them into a table; {@code into} names it and its columns. */
    void into(CopyManager copy, String into) throws SQLException, IOException {
        copy.copyIn("copy " + into.toLowerCase(Locale.ROOT) + " from stdin", new StringReader(text.toString()));
    }

    private static String cell(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
