package org.reintegration.fund.calls;

/** How the work on a call stands; whether it is open is computed from the clock and not kept. */
public enum CallStatus {
    DRAFT,
    PUBLISHED,
    IN_REVIEW,
    RANKED,
    DECIDED,
    RELEASED,
    ARCHIVED,
    CANCELLED
}
