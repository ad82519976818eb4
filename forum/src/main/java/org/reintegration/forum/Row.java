package org.reintegration.forum;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/** One row of a native statement, read column by column. */
final class Row {

    private final Object[] columns;

    private Row(Object[] columns) {
        this.columns = columns;
    }

    static List<Row> of(List<?> rows) {
        return rows.stream().map(row -> new Row((Object[]) row)).toList();
    }

    long number(int column) {
        return ((Number) columns[column]).longValue();
    }

    int count(int column) {
        return (int) number(column);
    }

    @Nullable Integer countOrNull(int column) {
        return columns[column] == null ? null : count(column);
    }

    String text(int column) {
        return columns[column].toString();
    }

    @Nullable String textOrNull(int column) {
        return columns[column] == null ? null : text(column);
    }

    boolean yes(int column) {
        return Boolean.TRUE.equals(columns[column]);
    }

    MemberId member(int column) {
        return new MemberId(number(column));
    }

    Language language(int column) {
        return Language.valueOf(text(column));
    }

    @Nullable Language languageOrNull(int column) {
        return columns[column] == null ? null : language(column);
    }

    /** A short list stored with a line each. */
    List<String> lines(int column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    Instant instant(int column) {
        Instant read = instantOrNull(column);
        if (read == null) {
            throw new IllegalStateException("No instant in column " + column);
        }
        return read;
    }

    @Nullable Instant instantOrNull(int column) {
        Object value = columns[column];
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (value instanceof Instant moment) {
            return moment;
        }
        return value instanceof Timestamp moment ? moment.toInstant() : null;
    }
}
