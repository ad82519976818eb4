package org.reintegration.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.jspecify.annotations.Nullable;

/** What was chosen, as filters of Solr: a part and its whole are one filter, and each filter can be left out of its own facet's counts. */
final class FacetFilters {

    private FacetFilters() {}

    /** What the filters come down to: a value gives way to those of its parts that are chosen too. */
    static Map<Facet, Set<String>> effective(Map<Facet, Set<String>> chosen, FacetLabels labels) {
        Map<Facet, Set<String>> effective = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> effective.put(
                facet,
                values.stream()
                        .flatMap(value -> labels.same(facet, value).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        chosen.forEach((facet, values) -> {
            Set<String> whole = effective.get(facet.root());
            if (facet != facet.root() && whole != null) {
                values.forEach(value -> {
                    String under = labels.under(facet, value);
                    if (under != null) {
                        whole.remove(under);
                    }
                });
            }
        });
        effective.values().removeIf(Set::isEmpty);
        return effective;
    }

    /** Adds the filters, each tagged with the name of its root. */
    static void add(SearchQuery query, FacetLabels labels, ModifiableSolrParams params) {
        Map<String, List<String>> byRoot = new LinkedHashMap<>();
        effective(query.chosen(), labels)
                .forEach((facet, values) -> byRoot.computeIfAbsent(facet.root().parameter(), none -> new ArrayList<>())
                        .add(SolrQueries.anyOf(facet.parameter(), values)));
        byRoot.forEach((root, any) -> params.add("fq", "{!tag=" + root + "}" + String.join(" OR ", any)));
        SearchBounds bounds = query.bounds();
        if (bounds.from() != null || bounds.to() != null) {
            params.add("fq", "{!field f=dated op=Intersects v=$years}");
            params.set("years", "[" + orAny(bounds.from()) + " TO " + orAny(bounds.to()) + "]");
        }
        if (bounds.within() != null) {
            params.add("fq", SolrQueries.anyOf("containers", Set.of(bounds.within())));
        }
    }

    private static String orAny(@Nullable String date) {
        return date == null ? "*" : date;
    }

    /** Asks for the counts of every facet, each as if nothing of its root were chosen. */
    static void count(ModifiableSolrParams params, int most) {
        params.set("facet", true);
        params.set("facet.mincount", 1);
        params.set("facet.limit", most);
        for (Facet facet : Facet.values()) {
            params.add("facet.field", "{!ex=" + facet.root().parameter() + "}" + facet.parameter());
        }
    }

    /** Whether a document with these values fits, leaving out one root: for whoever filters without Solr. */
    static boolean fits(Map<Facet, Set<String>> effective, Map<Facet, Set<String>> values, @Nullable Facet except) {
        return effective.entrySet().stream()
                .filter(entry -> except == null || entry.getKey().root() != except.root())
                .collect(Collectors.groupingBy(entry -> entry.getKey().root()))
                .values()
                .stream()
                .allMatch(any -> any.stream()
                        .anyMatch(entry -> values.getOrDefault(entry.getKey(), Set.of()).stream()
                                .anyMatch(entry.getValue()::contains)));
    }
}
