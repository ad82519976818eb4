package org.reintegration.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was left out of a form or of JSON is an empty text or list here, never null. */
public final class Given {

    private Given() {}

    public static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    public static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
