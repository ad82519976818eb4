package org.reintegration.web.search;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;

/** The version that a program says it saw. */
final class Versions {

    private Versions() {}

    /** Out of an If-Match header, with or without quotes; one that is missing or none of ours is bad input. */
    static int seen(@Nullable String ifMatch) {
        String number = ifMatch == null ? "" : ifMatch.replaceAll("^(W/)?\"|\"$", "");
        if (!number.matches("\\d{1,9}")) {
            throw Refusal.badInput("If-Match", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
        return Integer.parseInt(number);
    }
}
