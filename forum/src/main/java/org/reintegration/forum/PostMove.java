package org.reintegration.forum;

import static org.reintegration.forum.PostState.HELD;
import static org.reintegration.forum.PostState.PUBLIC;
import static org.reintegration.forum.PostState.TOMBSTONE;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of a post's states: who may move it from where to where. Nothing else changes a state. */
public enum PostMove {
    EDIT(EnumSet.of(PUBLIC, HELD), null, Part.AUTHOR, true),
    HOLD(EnumSet.of(PUBLIC), HELD, Part.FACILITATOR, false),
    RELEASE(EnumSet.of(HELD), PUBLIC, Part.FACILITATOR, false),
    REMOVE(EnumSet.of(PUBLIC, HELD), TOMBSTONE, Part.AUTHOR_OR_FACILITATOR, false),
    FLAG(EnumSet.of(PUBLIC), null, Part.OTHER_READER, false),
    REACT(EnumSet.of(PUBLIC), null, Part.READER, false),
    /** The own word of who asked: here "own" is the discussion, not the post. */
    ACCEPT(EnumSet.of(PUBLIC), null, Part.ASKER_OR_FACILITATOR, false);

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<PostState> from;

    private final @Nullable PostState to;
    private final Part who;
    private final boolean onlyWhileOpen;

    PostMove(Set<PostState> from, @Nullable PostState to, Part who, boolean onlyWhileOpen) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.who = who;
        this.onlyWhileOpen = onlyWhileOpen;
    }

    Set<PostState> from() {
        return from;
    }

    /** Where the post stands afterwards. */
    PostState after(PostState before) {
        return to == null ? before : to;
    }

    Part who() {
        return who;
    }

    boolean isOpenFor(PostState state, DiscussionState discussion) {
        return from.contains(state) && (!onlyWhileOpen || discussion == DiscussionState.OPEN);
    }

    /** As it stands in addresses and keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
