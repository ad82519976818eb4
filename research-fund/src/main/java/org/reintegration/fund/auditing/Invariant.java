package org.reintegration.fund.auditing;

import java.util.Locale;

/** What must hold in the fund, whatever happened. */
public enum Invariant {
    COMMITTED_EQUALS_LEDGER,
    COMMITTED_IS_WITHIN_CEILING,
    ONE_DECISION_PER_ROUND,
    DECISION_MATCHES_STAGE,
    AWARD_STANDS_IN_LEDGER,
    SNAPSHOT_MATCHES_HASH,
    RANKING_MATCHES_HASH,
    NOTHING_RECEIVED_LATE,
    NO_REVIEW_WITH_A_CONFLICT;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
