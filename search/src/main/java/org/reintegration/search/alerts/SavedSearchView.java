package org.reintegration.search.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kept search as its owner sees it.
 *
 * @param query as it stands in the address that asks for it
 * @param feed opens the feed together with the id, as long as the owner makes no other
 * @param dueAt when the next letter may come, null when no clock drives it
 */
public record SavedSearchView(
        String id,
        String name,
        String query,
        Frequency frequency,
        int feed,
        @Nullable Instant dueAt,
        Instant createdAt,
        int version) {}
