package org.reintegration.library.records;

/** What a reviewer decides. */
public enum Verdict {
    ACCEPT(Move.ACCEPT),
    REVISE(Move.ASK_TO_REVISE),
    DECLINE(Move.DECLINE);

    private final Move move;

    Verdict(Move move) {
        this.move = move;
    }

    /** An acceptance is the first of two, or the one that decides. */
    Move move(Resource resource) {
        return this == ACCEPT && resource.firstReviewer() == null ? Move.ACCEPT_FIRST : move;
    }
}
