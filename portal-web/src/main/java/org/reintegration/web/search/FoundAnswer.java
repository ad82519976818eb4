package org.reintegration.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reintegration.search.Facet;
import org.reintegration.search.FacetValue;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchHit;

/**
 * What a program gets for a search. This shape is fixed: others build on it.
 *
 * @param facets by the parameter's name
 * @param suggestion another spelling that finds more
 * @param next the address of the next part, relative to the portal's own
 */
public record FoundAnswer(
        long total,
        List<Item> items,
        Map<String, List<Count>> facets,
        @Nullable String suggestion,
        @Nullable String next) {

    /**
     * One hit.
     *
     * @param sourceId the catalogue's id, when it came from there
     * @param language of title and snippet
     * @param snippet escaped HTML with {@code <mark>} and no other tag
     */
    public record Item(
            String kind,
            String id,
            @Nullable String sourceId,
            String title,
            String language,
            String url,
            String snippet,
            List<Match> matched) {}

    /** A concept that query and document both speak of, in the reader's language. */
    public record Match(String concept, String label) {}

    /** How many hits there would be with this value. */
    public record Count(String value, String label, long count) {}

    static FoundAnswer of(
            SearchAnswer answer,
            Function<String, String> address,
            Function<String, String> kinds,
            @Nullable String next) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.parameter(),
                    answer.values(facet).stream()
                            .map(value -> count(facet, value, kinds))
                            .toList());
        }
        return new FoundAnswer(
                answer.total(),
                answer.hits().stream().map(hit -> item(hit, address)).toList(),
                facets,
                answer.suggestion(),
                next);
    }

    private static Count count(Facet facet, FacetValue value, Function<String, String> kinds) {
        String label = facet == Facet.KIND ? kinds.apply(value.value()) : value.label();
        return new Count(value.value(), label, value.count());
    }

    private static Item item(SearchHit hit, Function<String, String> address) {
        return new Item(
                hit.kind(),
                hit.id(),
                hit.sourceId(),
                hit.title(),
                hit.language().tag(),
                address.apply(hit.path()),
                hit.snippet(),
                hit.matched().stream()
                        .map(match -> new Match(match.concept(), match.label()))
                        .toList());
    }
}
