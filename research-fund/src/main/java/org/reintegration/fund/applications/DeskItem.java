package org.reintegration.fund.applications;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An application as one row of the officers' desk. */
public record DeskItem(
        String publicId,
        String title,
        Stage stage,
        @Nullable Instant receivedAt,
        @Nullable BigDecimal request,
        int reviewersAssigned,
        int reviewsIn,
        int reviewsWanted) {}
