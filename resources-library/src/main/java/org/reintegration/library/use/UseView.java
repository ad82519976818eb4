package org.reintegration.library.use;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** A report as one reader sees it. */
public record UseView(
        String publicId,
        int version,
        UseOutcome outcome,
        String country,
        String place,
        String changed,
        String why,
        Language language,
        UseStatus status,
        @Nullable String hiddenWhy,
        Instant reportedAt,
        Told told) {

    /**
     * Who told it, and what this reader may do about it.
     *
     * @param name null when nobody of that name is left
     */
    public record Told(@Nullable String name, @Nullable String organisation, boolean mine, boolean hideable) {}
}
