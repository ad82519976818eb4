package org.reintegration.search.alerts;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Facet;
import org.reintegration.search.SearchBounds;
import org.reintegration.search.SearchQuery;

/** A query as it is kept: like the address that asks for it, always in the same order, without page and order. */
final class QueryText {

    private static final String TEXT = "q";
    private static final String EXACT = "exact";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String WITHIN = "within";

    private QueryText() {}

    static String of(SearchQuery query) {
        List<String> parts = new ArrayList<>();
        if (!query.text().isBlank()) {
            parts.add(part(TEXT, query.text().strip()));
        }
        for (Facet facet : Facet.values()) {
            query.chosen(facet).stream()
                    .sorted()
                    .map(value -> part(facet.parameter(), value))
                    .forEach(parts::add);
        }
        SearchBounds bounds = query.bounds();
        add(parts, FROM, bounds.from());
        add(parts, TO, bounds.to());
        add(parts, WITHIN, bounds.within());
        if (query.exact()) {
            parts.add(part(EXACT, "true"));
        }
        return String.join("&", parts);
    }

    /** A facet that is no more narrows no more. */
    static SearchQuery read(String kept, Language reader) {
        String text = "";
        boolean exact = false;
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        Map<String, String> bounds = new HashMap<>();
        for (String part : kept.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
            if (name.equals(TEXT)) {
                text = value;
            } else if (name.equals(EXACT)) {
                exact = true;
            } else if (Set.of(FROM, TO, WITHIN).contains(name)) {
                bounds.put(name, value);
            } else {
                Facet.ofParameter(name)
                        .ifPresent(facet -> chosen.computeIfAbsent(facet, none -> new LinkedHashSet<>())
                                .add(value));
            }
        }
        SearchQuery query = new SearchQuery(text, reader, chosen, null, SearchQuery.USUAL, 1, null, false)
                .bounded(SearchBounds.passingOver(bounds.get(FROM), bounds.get(TO), bounds.get(WITHIN)));
        return exact ? query.exactly() : query;
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
