package org.reintegration.fund.applications;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.calls.CallForm;

/**
 * A review as its reviewer sees it. Of a blind call it holds nothing that tells who applies; before the reviewer has
 * declared to have no conflict it holds nothing of the content.
 *
 * @param applicants names to judge a conflict by, empty for a blind call
 * @param title null until accepted
 * @param sections empty until accepted
 */
public record ReviewWork(
        String publicId,
        ReviewStatus status,
        String call,
        String callTitle,
        String currency,
        CallForm form,
        List<String> applicants,
        @Nullable String title,
        List<SnapshotContent.Section> sections,
        ReviewDraft draft,
        BigDecimal total,
        Set<ReviewMove> moves) {

    public boolean can(ReviewMove move) {
        return moves.contains(move);
    }
}
