package org.reintegration.fund.applications;

import org.jspecify.annotations.Nullable;

/**
 * What guards ask about, looked up before the move.
 *
 * @param callOpen whether this application may still be handed in: the call is open, or a personal extension runs
 * @param callClosed whether its time is over
 * @param released whether a letter went out that stands
 * @param appealOpen whether the letter came so lately that it may be appealed against
 * @param appealed what the open appeal is against, null without one
 */
record Circumstances(
        boolean callOpen,
        boolean callClosed,
        boolean callRanked,
        boolean snapshot,
        boolean answerOverdue,
        boolean foundIneligible,
        boolean foundByTheActor,
        int reviewersAssigned,
        int reviewsIn,
        int reviewsWanted,
        boolean released,
        boolean appealOpen,
        @Nullable Stage appealed) {}
