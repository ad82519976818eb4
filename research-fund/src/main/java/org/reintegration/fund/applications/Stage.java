package org.reintegration.fund.applications;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands. What leads from one stage to the next is in {@link Move}. */
public enum Stage {
    DRAFT,
    SUBMITTED,
    LAPSED,
    WITHDRAWN,
    SCREENING,
    CLARIFY,
    INELIGIBLE,
    IN_REVIEW,
    REVIEWED,
    RANKED,
    RECOMMENDED,
    RESERVE,
    NOT_RECOMMENDED,
    AWARDED,
    DECLINED,
    APPEALED;

    /** Those that the fund has nothing more to do for. */
    static final Set<Stage> SETTLED = EnumSet.of(LAPSED, WITHDRAWN, INELIGIBLE);

    /** Those that count as decided when letters go out. */
    static final Set<Stage> DECIDED = EnumSet.of(LAPSED, WITHDRAWN, INELIGIBLE, AWARDED, DECLINED);

    /** Those the fund's people see; a draft is nobody's business. */
    static final Set<Stage> AT_THE_FUND = EnumSet.complementOf(EnumSet.of(DRAFT, SUBMITTED, LAPSED, WITHDRAWN));

    /** Those in which a reviewer still finds the application. */
    static final Set<Stage> SHOWN_TO_REVIEWERS =
            EnumSet.of(IN_REVIEW, REVIEWED, RANKED, RECOMMENDED, RESERVE, NOT_RECOMMENDED, AWARDED, DECLINED, APPEALED);

    /** What the applicants are told: nothing of ranking, proposal and decision before all letters go out together. */
    Stage shown(boolean released) {
        if (released) {
            return this;
        }
        return switch (this) {
            case INELIGIBLE -> SCREENING;
            case REVIEWED, RANKED, RECOMMENDED, RESERVE, NOT_RECOMMENDED, AWARDED, DECLINED -> IN_REVIEW;
            default -> this;
        };
    }
}
