package org.reintegration.library.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record on the desk.
 *
 * @param author the author's name
 * @param reviewer who has taken it up
 * @param begun what the actor has written of the review so far, null when the actor has not taken it up
 * @param waived whether both reviewers are, or would be with this actor, from near because nobody else is free
 * @param fields everything it says, in the order of the form
 */
public record DeskView(
        DraftView work,
        @Nullable String author,
        @Nullable String reviewer,
        @Nullable BegunReview begun,
        boolean waived,
        List<FieldShown> fields) {

    /** Whether it is to take the place of a published version. */
    public boolean isRevision() {
        Integer standing = work.publishedNo();
        return standing != null && standing != work.no();
    }
}
