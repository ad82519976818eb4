package org.reintegration.fund.applications;

import java.util.EnumSet;
import java.util.Set;

/** How one reviewer's work on one application stands. */
public enum ReviewStatus {
    INVITED,
    ACCEPTED,
    DRAFTING,
    SUBMITTED,
    LOCKED,
    CONFLICTED,
    DECLINED,
    EXPIRED;

    /** Those whose reviewer knows of the application. */
    static final Set<ReviewStatus> AT_WORK = EnumSet.of(INVITED, ACCEPTED, DRAFTING, SUBMITTED, LOCKED);

    /** Those whose reviewer may read what was written. */
    static final Set<ReviewStatus> READING = EnumSet.of(ACCEPTED, DRAFTING, SUBMITTED, LOCKED);

    static final Set<ReviewStatus> IN = EnumSet.of(SUBMITTED, LOCKED);
}
