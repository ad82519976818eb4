package org.reintegration.web.api;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;

/** The version that a program says it saw: If-Match of RFC 9110, strong or weak, with or without quotes. */
public final class IfMatch {

    private IfMatch() {}

    /** Refuses a request without it, 428 of RFC 6585, and as bad input one that names no version of ours. */
    public static int seen(@Nullable String header) {
        return seenIfTold(header)
                .orElseThrow(
                        () -> Refusal.of(Refusal.Kind.PRECONDITION_REQUIRED, Refusal.Common.THE_VERSION_SEEN_IS_NAMED));
    }

    /** Nothing when the header is missing or a star; refuses, as bad input, one that names no version of ours. */
    public static OptionalInt seenIfTold(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return OptionalInt.empty();
        }
        String bare = header.replace("W/", "").replace("\"", "").strip();
        if (!bare.matches("\\d{1,9}")) {
            throw Refusal.badInput("If-Match", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
        return OptionalInt.of(Integer.parseInt(bare));
    }
}
