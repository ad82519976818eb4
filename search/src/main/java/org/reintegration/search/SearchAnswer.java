package org.reintegration.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.text.Language;

/**
 * The answer to a query.
 *
 * @param understood what the query was taken to speak of
 * @param suggestion the query in another spelling that finds more, null when there is none
 * @param next the cursor of the next part, null at the end
 * @param catchingUp whether something committed may not be found yet
 * @param away whether nothing could be searched at all; then everything else is empty
 */
public record SearchAnswer(
        long total,
        List<SearchHit> hits,
        Map<Facet, List<FacetValue>> facets,
        List<Understood> understood,
        @Nullable String suggestion,
        @Nullable String next,
        boolean catchingUp,
        boolean away) {

    /** A concept found in the query, and its label in every language. */
    public record Understood(String concept, Map<Language, String> labels) {}

    public SearchAnswer {
        hits = List.copyOf(hits);
        understood = List.copyOf(understood);
    }

    static SearchAnswer nothingForNow() {
        return new SearchAnswer(0, List.of(), Map.of(), List.of(), null, null, true, true);
    }

    SearchAnswer stillCatchingUp() {
        return new SearchAnswer(total, hits, facets, understood, suggestion, next, true, away);
    }

    /** The hits as a numbered page of the query that was asked. */
    public NumberedPage<SearchHit> page(SearchQuery asked) {
        return new NumberedPage<>(hits, asked.page(), asked.size(), total);
    }

    public List<FacetValue> values(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
