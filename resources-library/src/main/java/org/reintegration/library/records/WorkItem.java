package org.reintegration.library.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * A record at work as one row of an author's list or of the desk.
 *
 * @param second whether one reviewer has accepted it and another is still to
 * @param reviewBy the day on which the published version is to be reviewed, at its beginning in UTC
 * @param renewable whether the reader of the list may say that the published version still holds
 */
public record WorkItem(
        String publicId,
        ResourceKind kind,
        String type,
        Status status,
        String title,
        Language language,
        List<String> regions,
        int no,
        boolean published,
        Instant changedAt,
        @Nullable Instant waitingSince,
        boolean second,
        @Nullable Instant reviewBy,
        @Nullable String author,
        @Nullable String reviewer,
        boolean mine,
        boolean renewable) {}
