package org.reintegration.search;

import java.time.Instant;
import java.util.List;

/** What a comparison of index and database found, and mended. */
public record Comparison(Instant endedAt, List<IndexStatus.Compared> kinds) {

    /** How many documents differed in all. */
    public long drift() {
        return kinds.stream().mapToLong(IndexStatus.Compared::drift).sum();
    }
}
