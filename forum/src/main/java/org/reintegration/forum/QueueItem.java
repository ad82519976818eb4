package org.reintegration.forum;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;

/** A post that a facilitator should look at: flagged, held, or both. */
public record QueueItem(
        String discussion,
        String title,
        int no,
        @Nullable Person author,
        Language language,
        String source,
        PostState state,
        String heldWhy,
        List<String> reasons,
        Instant at,
        Set<PostMove> moves) {

    public String path() {
        return new PostRef(discussion, no).path();
    }

    public boolean can(String move) {
        return moves.contains(PostMove.valueOf(move));
    }
}
