package org.reintegration.forum;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;

/**
 * A post as one reader sees it.
 *
 * @param parentNo 0 for the first
 * @param author null when they left the portal
 * @param source CommonMark; empty when only a tombstone is left
 * @param reason why it was held or removed; empty when its author removed it
 * @param moves what this reader may do
 */
public record PostView(
        int no,
        int parentNo,
        int depth,
        @Nullable Person author,
        @Nullable Person answered,
        Language language,
        String source,
        PostState state,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant decidedAt,
        String reason,
        int helped,
        int same,
        boolean iHelped,
        boolean iSame,
        boolean accepted,
        boolean unread,
        int version,
        Set<PostMove> moves) {

    public boolean can(String move) {
        return moves.contains(PostMove.valueOf(move));
    }

    public boolean isTombstone() {
        return state == PostState.TOMBSTONE;
    }

    public boolean isHeld() {
        return state == PostState.HELD;
    }

    public boolean isEdited() {
        return editedAt != null;
    }
}
