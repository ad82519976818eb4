package org.reintegration.fund.applications;

import static org.reintegration.fund.applications.ReviewStatus.ACCEPTED;
import static org.reintegration.fund.applications.ReviewStatus.CONFLICTED;
import static org.reintegration.fund.applications.ReviewStatus.DECLINED;
import static org.reintegration.fund.applications.ReviewStatus.DRAFTING;
import static org.reintegration.fund.applications.ReviewStatus.EXPIRED;
import static org.reintegration.fund.applications.ReviewStatus.INVITED;
import static org.reintegration.fund.applications.ReviewStatus.LOCKED;
import static org.reintegration.fund.applications.ReviewStatus.SUBMITTED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The table of a review's states. Nothing else changes one. */
public enum ReviewMove {
    ACCEPT(EnumSet.of(INVITED), ACCEPTED, Who.REVIEWER),
    DECLARE_CONFLICT(EnumSet.of(INVITED, ACCEPTED, DRAFTING, SUBMITTED), CONFLICTED, Who.REVIEWER),
    FIND_CONFLICT(EnumSet.of(INVITED, ACCEPTED, DRAFTING, SUBMITTED), CONFLICTED, Who.PORTAL),
    DECLINE(EnumSet.of(INVITED), DECLINED, Who.REVIEWER),
    WRITE(EnumSet.of(ACCEPTED, DRAFTING), DRAFTING, Who.REVIEWER),
    SUBMIT(EnumSet.of(DRAFTING), SUBMITTED, Who.REVIEWER),
    REOPEN(EnumSet.of(SUBMITTED), DRAFTING, Who.REVIEWER),
    EXPIRE(EnumSet.of(INVITED, ACCEPTED, DRAFTING), EXPIRED, Who.OFFICER),
    LOCK(EnumSet.of(SUBMITTED), LOCKED, Who.PORTAL);

    /** Who may make it. */
    enum Who {
        REVIEWER,
        OFFICER,
        PORTAL
    }

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<ReviewStatus> from;

    private final ReviewStatus to;
    private final Who who;

    ReviewMove(Set<ReviewStatus> from, ReviewStatus to, Who who) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.who = who;
    }

    Set<ReviewStatus> from() {
        return from;
    }

    ReviewStatus to() {
        return to;
    }

    Who who() {
        return who;
    }

    /** The move as it stands in addresses and keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
