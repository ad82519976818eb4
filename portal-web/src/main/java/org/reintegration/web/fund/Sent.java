package org.reintegration.web.fund;

import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.rules.Refusal;

/** What came with a request, or the refusal that it did not. */
final class Sent {

    private Sent() {}

    static <T> T body(@Nullable T given) {
        if (given == null) {
            throw Refusal.badInput("body", Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        return given;
    }

    /** The version or revision a client has seen, from If-Match. */
    static int seen(@Nullable String ifMatch) {
        String bare = ifMatch == null
                ? ""
                : ifMatch.replace("W/", "").replace("\"", "").strip();
        if (!bare.matches("\\d{1,9}")) {
            throw Refusal.badInput("If-Match", FundRule.THE_FIELD_IS_FILLED);
        }
        return Integer.parseInt(bare);
    }
}
