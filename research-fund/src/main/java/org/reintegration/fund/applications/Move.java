package org.reintegration.fund.applications;

import static org.reintegration.fund.applications.Stage.APPEALED;
import static org.reintegration.fund.applications.Stage.AWARDED;
import static org.reintegration.fund.applications.Stage.CLARIFY;
import static org.reintegration.fund.applications.Stage.DECLINED;
import static org.reintegration.fund.applications.Stage.DRAFT;
import static org.reintegration.fund.applications.Stage.INELIGIBLE;
import static org.reintegration.fund.applications.Stage.IN_REVIEW;
import static org.reintegration.fund.applications.Stage.LAPSED;
import static org.reintegration.fund.applications.Stage.NOT_RECOMMENDED;
import static org.reintegration.fund.applications.Stage.RANKED;
import static org.reintegration.fund.applications.Stage.RECOMMENDED;
import static org.reintegration.fund.applications.Stage.RESERVE;
import static org.reintegration.fund.applications.Stage.REVIEWED;
import static org.reintegration.fund.applications.Stage.SCREENING;
import static org.reintegration.fund.applications.Stage.SUBMITTED;
import static org.reintegration.fund.applications.Stage.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of an application's stages: who may move it from where to where, and on what condition. Nothing else changes a stage. */
public enum Move {
    START(EnumSet.noneOf(Stage.class), DRAFT, Part.MEMBER, Guard.CALL_OPEN),
    SAVE(EnumSet.of(DRAFT), null, Part.TEAM, Guard.CALL_OPEN),
    SUBMIT(EnumSet.of(DRAFT), SUBMITTED, Part.LEAD, Guard.CALL_OPEN),
    REOPEN(EnumSet.of(SUBMITTED), DRAFT, Part.LEAD, Guard.CALL_OPEN),
    EXTEND(EnumSet.of(DRAFT, LAPSED), DRAFT, Part.OFFICER, Guard.CALL_NOT_RANKED),
    LAPSE(EnumSet.of(DRAFT), LAPSED, Part.PORTAL, Guard.CLOSED_WITHOUT_SNAPSHOT),
    TAKE_IN(EnumSet.of(SUBMITTED, DRAFT), SCREENING, Part.PORTAL, Guard.CLOSED_WITH_SNAPSHOT),
    WITHDRAW(
            EnumSet.of(
                    DRAFT,
                    SUBMITTED,
                    SCREENING,
                    CLARIFY,
                    INELIGIBLE,
                    IN_REVIEW,
                    REVIEWED,
                    RANKED,
                    RECOMMENDED,
                    RESERVE,
                    NOT_RECOMMENDED),
            WITHDRAWN,
            Part.LEAD,
            Guard.NOT_RELEASED),
    ASK(EnumSet.of(SCREENING), CLARIFY, Part.OFFICER, Guard.NONE),
    ANSWER(EnumSet.of(CLARIFY), SCREENING, Part.LEAD, Guard.NONE),
    TIME_OUT(EnumSet.of(CLARIFY), SCREENING, Part.PORTAL, Guard.ANSWER_OVERDUE),
    FIND_INELIGIBLE(EnumSet.of(SCREENING), null, Part.OFFICER, Guard.NOBODY_FOUND_IT_INELIGIBLE),
    CLEAR_FINDING(EnumSet.of(SCREENING), null, Part.OFFICER, Guard.SOMEBODY_FOUND_IT_INELIGIBLE),
    CONFIRM_INELIGIBLE(EnumSet.of(SCREENING), INELIGIBLE, Part.OFFICER, Guard.ANOTHER_OFFICER_FOUND_IT_INELIGIBLE),
    REINSTATE(EnumSet.of(INELIGIBLE), SCREENING, Part.OFFICER, Guard.CALL_NOT_RANKED),
    ASSIGN(EnumSet.of(SCREENING, IN_REVIEW, REVIEWED), null, Part.OFFICER, Guard.NONE),
    PASS(EnumSet.of(SCREENING), IN_REVIEW, Part.OFFICER, Guard.ENOUGH_REVIEWERS),
    COMPLETE(EnumSet.of(IN_REVIEW), REVIEWED, Part.PORTAL, Guard.ENOUGH_REVIEWS),
    COMPLETE_EARLY(EnumSet.of(IN_REVIEW), REVIEWED, Part.OFFICER, Guard.ONE_REVIEW),
    FREEZE(EnumSet.of(REVIEWED), RANKED, Part.CHAIR, Guard.EVERY_APPLICATION_SETTLED),
    RECOMMEND(EnumSet.of(RANKED), RECOMMENDED, Part.CHAIR, Guard.QUORUM),
    HOLD_IN_RESERVE(EnumSet.of(RANKED), RESERVE, Part.CHAIR, Guard.QUORUM),
    NOT_RECOMMEND(EnumSet.of(RANKED), NOT_RECOMMENDED, Part.CHAIR, Guard.QUORUM),
    AWARD(EnumSet.of(RECOMMENDED, RESERVE), AWARDED, Part.AUTHORISER, Guard.MONEY),
    DECLINE(EnumSet.of(RECOMMENDED, RESERVE, NOT_RECOMMENDED), DECLINED, Part.AUTHORISER, Guard.FEEDBACK),
    APPEAL(EnumSet.of(DECLINED, INELIGIBLE), APPEALED, Part.LEAD, Guard.WITHIN_APPEAL_TIME),
    DISMISS_TO_INELIGIBLE(EnumSet.of(APPEALED), INELIGIBLE, Part.UNINVOLVED_OFFICER, Guard.AGAINST_INELIGIBLE),
    DISMISS_TO_DECLINED(EnumSet.of(APPEALED), DECLINED, Part.UNINVOLVED_OFFICER, Guard.AGAINST_DECLINE),
    UPHOLD_TO_SCREENING(EnumSet.of(APPEALED), SCREENING, Part.UNINVOLVED_OFFICER, Guard.AGAINST_INELIGIBLE),
    UPHOLD_TO_RANKED(EnumSet.of(APPEALED), RANKED, Part.UNINVOLVED_OFFICER, Guard.AGAINST_DECLINE);

    /** What must be true beside the stage. Those that only the act itself can tell are kept by the service that acts. */
    enum Guard {
        NONE,
        CALL_OPEN,
        CLOSED_WITHOUT_SNAPSHOT,
        CLOSED_WITH_SNAPSHOT,
        ANSWER_OVERDUE,
        NOBODY_FOUND_IT_INELIGIBLE,
        SOMEBODY_FOUND_IT_INELIGIBLE,
        ANOTHER_OFFICER_FOUND_IT_INELIGIBLE,
        CALL_NOT_RANKED,
        ENOUGH_REVIEWERS,
        ENOUGH_REVIEWS,
        ONE_REVIEW,
        EVERY_APPLICATION_SETTLED,
        QUORUM,
        MONEY,
        FEEDBACK,
        NOT_RELEASED,
        WITHIN_APPEAL_TIME,
        AGAINST_INELIGIBLE,
        AGAINST_DECLINE;

        /** Whether nothing known beforehand stands against it. */
        boolean isMet(Circumstances at) {
            return switch (this) {
                case NONE, EVERY_APPLICATION_SETTLED, QUORUM, MONEY, FEEDBACK -> true;
                case CALL_OPEN -> at.callOpen();
                case CLOSED_WITHOUT_SNAPSHOT -> at.callClosed() && !at.snapshot();
                case CLOSED_WITH_SNAPSHOT -> at.callClosed() && at.snapshot();
                case ANSWER_OVERDUE -> at.answerOverdue();
                case NOBODY_FOUND_IT_INELIGIBLE -> !at.foundIneligible();
                case SOMEBODY_FOUND_IT_INELIGIBLE -> at.foundIneligible();
                case ANOTHER_OFFICER_FOUND_IT_INELIGIBLE -> at.foundIneligible() && !at.foundByTheActor();
                case CALL_NOT_RANKED -> !at.callRanked();
                case ENOUGH_REVIEWERS -> at.reviewersAssigned() >= at.reviewsWanted();
                case ENOUGH_REVIEWS -> at.reviewsIn() >= at.reviewsWanted();
                case ONE_REVIEW -> at.reviewsIn() >= 1;
                case NOT_RELEASED -> !at.released();
                case WITHIN_APPEAL_TIME -> at.appealOpen();
                case AGAINST_INELIGIBLE -> at.appealed() == INELIGIBLE;
                case AGAINST_DECLINE -> at.appealed() == DECLINED;
            };
        }
    }

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Stage> from;

    private final @Nullable Stage to;
    private final Part who;
    private final Guard guard;

    Move(Set<Stage> from, @Nullable Stage to, Part who, Guard guard) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.who = who;
        this.guard = guard;
    }

    Set<Stage> from() {
        return from;
    }

    /** Null when the application stays where it is. */
    @Nullable Stage to() {
        return to;
    }

    Part who() {
        return who;
    }

    Guard guard() {
        return guard;
    }

    /** The move as it stands in addresses and keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
