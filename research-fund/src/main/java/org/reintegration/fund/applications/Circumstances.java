package org.reintegration.fund.applications;

/** What guards ask about, looked up before the move. */
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
        int reviewsWanted) {}
