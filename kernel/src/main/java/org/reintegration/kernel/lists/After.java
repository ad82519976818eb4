package org.reintegration.kernel.lists;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;

/** The last row already read of a list in order of time: when it was, and which of those at the same moment. */
public record After(Instant at, long id) {

    /** Before and behind every moment that a row can have. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** Nothing for the beginning of the list; a cursor that we did not make is the reader's bad input. */
    public static @Nullable After of(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> keys = Cursor.keys(cursor, 2);
        try {
            return new After(Instant.parse(keys.get(0)), Long.parseLong(keys.get(1)));
        } catch (DateTimeParseException | NumberFormatException notOurs) {
            throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }

    /** The same for a list that begins with the newest: its beginning is behind everything. */
    public static After ofNewest(@Nullable String cursor) {
        After after = of(cursor);
        return after == null ? new After(LAST, Long.MAX_VALUE) : after;
    }

    /** The same for a list that begins with the oldest. */
    public static After ofOldest(@Nullable String cursor) {
        After after = of(cursor);
        return after == null ? new After(FIRST, Long.MIN_VALUE) : after;
    }

    public static String cursor(Instant at, long id) {
        return Cursor.of(at, id);
    }
}
