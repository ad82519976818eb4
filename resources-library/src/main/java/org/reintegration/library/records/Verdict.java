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

    Move move() {
        return move;
    }
}
