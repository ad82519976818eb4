package org.reintegration.fund.applications;

import java.time.Instant;

/** An application as one row of its team's desk. */
public record ApplicationItem(
        String publicId,
        String title,
        String call,
        String callTitle,
        Stage stage,
        Instant closesAt,
        Instant changedAt) {}
