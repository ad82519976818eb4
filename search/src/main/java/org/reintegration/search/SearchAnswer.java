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
 * @param suggestion the query with known words in the place of those that stand nowhere; null when it has none
 * @param broader things that stand above what was understood and that something was found of; asked only when little was found
 * @param spoken the language the query seems to be typed in; null when that cannot be told
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
        List<Understood> broader,
        @Nullable Language spoken,
        @Nullable String next,
        boolean catchingUp,
        boolean away) {

    /**
     * A concept found in the query, and its label in every language.
     *
     * @param place the facet of a country or region, so that a reader can keep to it; null for anything else
     */
    public record Understood(String concept, @Nullable Facet place, Map<Language, String> labels) {}

    public SearchAnswer {
        hits = List.copyOf(hits);
        understood = List.copyOf(understood);
        broader = List.copyOf(broader);
    }

    /** Nothing, of an empty query; what a page shows before it has asked. */
    public static SearchAnswer empty() {
        return new SearchAnswer(0, List.of(), Map.of(), List.of(), null, List.of(), null, null, false, false);
    }

    static SearchAnswer nothingForNow() {
        return new SearchAnswer(0, List.of(), Map.of(), List.of(), null, List.of(), null, null, true, true);
    }

    SearchAnswer stillCatchingUp() {
        return new SearchAnswer(total, hits, facets, understood, suggestion, broader, spoken, next, true, away);
    }

    /** The hits as a numbered page of the query that was asked. */
    public NumberedPage<SearchHit> page(SearchQuery asked) {
        return new NumberedPage<>(hits, asked.page(), asked.size(), total);
    }

    /** Countries and regions that the query names. */
    public List<Understood> places() {
        return understood.stream().filter(one -> one.place() != null).toList();
    }

    public List<FacetValue> values(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
