package org.reintegration.web.fund;

import org.jspecify.annotations.Nullable;
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
}
