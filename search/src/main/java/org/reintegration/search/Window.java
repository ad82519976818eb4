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
 */
public record Window(@Nullable Instant since, Set<ContentRef> only, int most) {

    public Window {
        only = Set.copyOf(only);
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
        params.set("fl", "id,publishedAt," + SolrHits.FIELDS);
        params.set("rows", most);
        params.set("sort", "updatedAt desc, id asc");
        return params;
    }
}
