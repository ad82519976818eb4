package org.reintegration.search;

import java.time.Instant;
import java.util.Set;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;

/**
 * What of all hits counts as news.
 *
 * @param since only what changed then or later; null for whatever there is
 * @param only these contents and no others; empty for any
 * @param after how many of the newest are passed over; those behind them come without words, to be counted only
 */
public record Window(@Nullable Instant since, Set<ContentRef> only, int most, int after) {

    /** The newest. */
    public Window(@Nullable Instant since, Set<ContentRef> only, int most) {
        this(since, only, most, 0);
    }

    public Window {
        only = Set.copyOf(only);
    }

    /** Whether it is told what the hits say. */
    boolean isTold() {
        return after == 0;
    }

    ModifiableSolrParams params() {
        ModifiableSolrParams params = new ModifiableSolrParams();
        if (since != null) {
            params.add("fq", "updatedAt:[" + since.toEpochMilli() + " TO *]");
        }
        if (!only.isEmpty()) {
            params.add(
                    "fq",
                    SolrQueries.anyOf(
                            "id",
                            only.stream().map(ContentRef::toString).sorted().toList()));
        }
        params.set("fl", "id,publishedAt," + (isTold() ? SolrHits.FIELDS : "kind,refId"));
        params.set("start", after);
        params.set("rows", most);
        params.set("sort", "updatedAt desc, id asc");
        return params;
    }
}
