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
import org.reintegration.search.SearchOrder;
import org.reintegration.search.SearchQuery;

/** The addresses that lead on from a search; whatever is not changed is kept, always in the same order, so that one search has one address. */
record SearchLinks(String path, SearchQuery query) {

    /** This search from its first page. */
    String here() {
        return page(1);
    }

    String page(int number) {
        return address(query.text(), query.chosen(), query.order(), query.exact(), number);
    }

    String sorted(SearchOrder order) {
        return address(query.text(), query.chosen(), order, query.exact(), 1);
    }

    String saying(String text) {
        return address(text, query.chosen(), query.order(), query.exact(), 1);
    }

    String exactly(boolean exact) {
        return address(query.text(), query.chosen(), query.order(), exact, 1);
    }

    String without(Facet facet, String value) {
        Map<Facet, Set<String>> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(query.chosen());
        Set<String> kept = new LinkedHashSet<>(query.chosen(facet));
        kept.remove(value);
        fewer.put(facet, kept);
        return address(query.text(), fewer, query.order(), query.exact(), 1);
    }

    String withoutFilters() {
        return address(query.text(), Map.of(), query.order(), query.exact(), 1);
    }

    /** The next part for a program. */
    String next(String after) {
        List<String> parts = parts(query.text(), query.chosen(), query.order());
        parts.add(part("language", query.language().tag()));
        parts.add(part("size", Integer.toString(query.size())));
        parts.add(part("after", after));
        return path + "?" + String.join("&", parts);
    }

    private String address(
            String text, Map<Facet, Set<String>> chosen, @Nullable SearchOrder order, boolean exact, int page) {
        List<String> parts = parts(text, chosen, order);
        if (exact) {
            parts.add(part("exact", "true"));
        }
        if (page > 1) {
            parts.add(part("page", Integer.toString(page)));
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static List<String> parts(String text, Map<Facet, Set<String>> chosen, @Nullable SearchOrder order) {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            parts.add(part("q", text));
        }
        for (Facet facet : Facet.values()) {
            chosen.getOrDefault(facet, Set.of()).stream()
                    .sorted()
                    .map(value -> part(facet.parameter(), value))
                    .forEach(parts::add);
        }
        if (order != null) {
            parts.add(part("sort", order.parameter()));
        }
        return parts;
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
