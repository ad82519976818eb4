package org.reintegration.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.search.Facet;
import org.reintegration.search.SearchBounds;
import org.reintegration.search.SearchOrder;
import org.reintegration.search.SearchQuery;

/** The addresses that lead on from a search; whatever is not changed is kept, always in the same order, so that one search has one address. */
record SearchLinks(String path, SearchQuery query) {

    /** This search from its first page. */
    String here() {
        return page(1);
    }

    String page(int number) {
        return address(query, number);
    }

    String sorted(SearchOrder order) {
        return address(query.ordered(order), 1);
    }

    String saying(String text) {
        return address(
                new SearchQuery(
                        text,
                        query.language(),
                        query.chosen(),
                        query.order(),
                        query.size(),
                        1,
                        null,
                        query.exact(),
                        query.bounds()),
                1);
    }

    String exactly(boolean exact) {
        return address(
                new SearchQuery(
                        query.text(),
                        query.language(),
                        query.chosen(),
                        query.order(),
                        query.size(),
                        1,
                        null,
                        exact,
                        query.bounds()),
                1);
    }

    /** Keeping to one more value. */
    String with(Facet facet, String value) {
        return address(query.choosing(facet, value), 1);
    }

    String without(Facet facet, String value) {
        Map<Facet, Set<String>> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(query.chosen());
        Set<String> kept = new LinkedHashSet<>(query.chosen(facet));
        kept.remove(value);
        fewer.put(facet, kept);
        return address(choosingOnly(fewer), 1);
    }

    String withoutDates() {
        SearchBounds bounds = query.bounds();
        return address(query.bounded(new SearchBounds(null, null, bounds.within())), 1);
    }

    /** Out of the group or collection. */
    String everywhere() {
        SearchBounds bounds = query.bounds();
        return address(query.bounded(new SearchBounds(bounds.from(), bounds.to(), null)), 1);
    }

    String withoutFilters() {
        return address(choosingOnly(Map.of()).bounded(SearchBounds.NONE), 1);
    }

    /** The next part for a program. */
    String next(String after) {
        List<String> parts = parts(query);
        parts.add(part("language", query.language().tag()));
        parts.add(part("size", Integer.toString(query.size())));
        parts.add(part("after", after));
        return path + "?" + String.join("&", parts);
    }

    /** All the results in one file, for this reader's language. */
    static String file(String address, SearchQuery query) {
        List<String> parts = parts(query);
        parts.add(part("language", query.language().tag()));
        return address + "?" + String.join("&", parts);
    }

    private SearchQuery choosingOnly(Map<Facet, Set<String>> chosen) {
        return new SearchQuery(
                query.text(),
                query.language(),
                chosen,
                query.order(),
                query.size(),
                1,
                null,
                query.exact(),
                query.bounds());
    }

    private String address(SearchQuery to, int page) {
        List<String> parts = parts(to);
        if (page > 1) {
            parts.add(part("page", Integer.toString(page)));
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static List<String> parts(SearchQuery query) {
        List<String> parts = new ArrayList<>();
        if (!query.text().isEmpty()) {
            parts.add(part("q", query.text()));
        }
        for (Facet facet : Facet.values()) {
            query.chosen(facet).stream()
                    .sorted()
                    .map(value -> part(facet.parameter(), value))
                    .forEach(parts::add);
        }
        SearchBounds bounds = query.bounds();
        add(parts, "from", bounds.from());
        add(parts, "to", bounds.to());
        add(parts, "within", bounds.within());
        SearchOrder order = query.order();
        add(parts, "sort", order == null ? null : order.parameter());
        add(parts, "exact", query.exact() ? "true" : null);
        return parts;
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(part(name, value));
        }
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
