package org.reintegration.library.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decided review.
 *
 * @param letter its number among the letters on this record, from 1
 * @param reviewer the reviewer's name; null for the author, who hears the library and not a person
 * @param remarks on fields, with the author's answers
 */
public record ReviewView(
        int letter,
        int versionNo,
        @Nullable String reviewer,
        Instant decidedAt,
        ReviewDraft said,
        List<RemarkView> remarks) {

    public boolean hasOpenRemarks() {
        return remarks.stream().anyMatch(RemarkView::isOpen);
    }
}
