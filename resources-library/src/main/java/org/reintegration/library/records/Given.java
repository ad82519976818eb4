package org.reintegration.library.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was left out of a form or of JSON is an empty text or list here, never null. */
final class Given {

    private Given() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** For ids: empty means not chosen. */
    static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
