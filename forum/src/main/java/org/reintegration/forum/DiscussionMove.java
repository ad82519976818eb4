package org.reintegration.forum;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of what may be done to a discussion: who, and while it is how. */
public enum DiscussionMove {
    REPLY(Part.MEMBER, DiscussionState.OPEN, null),
    LOCK(Part.FACILITATOR, DiscussionState.OPEN, null),
    UNLOCK(Part.FACILITATOR, DiscussionState.LOCKED, null),
    PIN(Part.FACILITATOR, null, false),
    UNPIN(Part.FACILITATOR, null, true);

    private final Part who;
    private final @Nullable DiscussionState from;
    private final @Nullable Boolean pinned;

    DiscussionMove(Part who, @Nullable DiscussionState from, @Nullable Boolean pinned) {
        this.who = who;
        this.from = from;
        this.pinned = pinned;
    }

    Part who() {
        return who;
    }

    boolean isOpenFor(DiscussionState state, boolean isPinned) {
        return (from == null || from == state) && (pinned == null || pinned == isPinned);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
