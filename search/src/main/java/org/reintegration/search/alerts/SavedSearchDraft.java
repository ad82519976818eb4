package org.reintegration.search.alerts;

import org.jspecify.annotations.Nullable;
import org.reintegration.search.SearchQuery;

/**
 * A search to keep.
 *
 * @param name what its owner calls it; null for the words searched for
 */
public record SavedSearchDraft(@Nullable String name, SearchQuery query, Frequency frequency) {}
