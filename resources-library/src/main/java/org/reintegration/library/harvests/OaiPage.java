package org.reintegration.library.harvests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of another catalogue.
 *
 * @param responseDate as it was written; empty when it was left out
 * @param error the protocol's word for what it would not answer, null when it did
 * @param token where the next part begins, null at the end
 * @param granularity of dates, only in the answer to who it is
 */
record OaiPage(
        String responseDate,
        @Nullable String error,
        String errorText,
        List<OaiRecord> records,
        @Nullable String token,
        String granularity) {}
