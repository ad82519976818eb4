package org.reintegration.library.relations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What ties a record to something outside the library. */
public enum TieKind {
    DISCUSSED_IN("discussion"),
    FROM_WORKSHOP(null),
    /** The grant is named by the call under which it was awarded, which is all that the fund tells everybody. */
    FROM_GRANT("call");

    private final @Nullable String content;

    TieKind(@Nullable String content) {
        this.content = content;
    }

    /** The kind of content of another room it leads to; empty for what no room keeps. */
    Optional<String> content() {
        return Optional.ofNullable(content);
    }

    static Optional<TieKind> to(String kind) {
        return Arrays.stream(values())
                .filter(one -> one.content().filter(kind::equals).isPresent())
                .findFirst();
    }

    /** The kind as it stands in keys of words: {@code discussed-in}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
