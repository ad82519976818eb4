package org.reintegration.fund.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One section as it stands.
 *
 * @param no the number of the newest revision, 0 while nothing was saved; to be named when saving
 */
public record SectionView(
        String key,
        int no,
        SectionDraft draft,
        @Nullable Instant savedAt,
        @Nullable String savedBy) {}
