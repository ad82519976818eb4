package org.reintegration.library.harvests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another catalogue on the list.
 *
 * @param harvestedUntil up to when its changes are known here; null before the first whole harvest
 * @param dueAt when it is harvested next; null when only by hand
 * @param records how many of its records are here
 * @param harvests the newest first; in the list of sources only the last
 */
public record SourceView(
        String publicId,
        int version,
        SourceDraft about,
        @Nullable Instant harvestedUntil,
        @Nullable Instant dueAt,
        long records,
        List<HarvestView> harvests) {

    public SourceView {
        harvests = List.copyOf(harvests);
    }

    public @Nullable HarvestView last() {
        return harvests.isEmpty() ? null : harvests.get(0);
    }
}
