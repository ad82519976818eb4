package org.reintegration.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/**
 * What a reader asks for.
 *
 * @param text as typed; empty asks for everything
 * @param language the reader's, for ranking and for labels
 * @param chosen values by facet
 * @param order null for the natural one: relevance when there is text, else the newest first
 * @param page from 1, when pages are numbered
 * @param after where the part before ended, when a program reads on; then {@code page} is ignored
 * @param exact the words alone, without their concepts in other languages
 * @param bounds the time and the place to keep to
 */
public record SearchQuery(
        String text,
        Language language,
        Map<Facet, Set<String>> chosen,
        @Nullable SearchOrder order,
        int size,
        int page,
        @Nullable String after,
        boolean exact,
        SearchBounds bounds) {

    public static final int LARGEST = 100;
    public static final int USUAL = 20;

    public SearchQuery {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            Set<String> kept = new LinkedHashSet<>(values);
            kept.removeIf(String::isBlank);
            if (!kept.isEmpty()) {
                copy.put(facet, kept);
            }
        });
        chosen = copy;
        if (size < 1 || size > LARGEST) {
            throw Refusal.badInput("size", SearchRule.A_PART_HOLDS_AT_MOST_A_HUNDRED_HITS);
        }
        page = NumberedPage.within(page);
    }

    /** A query of all times and places. */
    public SearchQuery(
            String text,
            Language language,
            Map<Facet, Set<String>> chosen,
            @Nullable SearchOrder order,
            int size,
            int page,
            @Nullable String after,
            boolean exact) {
        this(text, language, chosen, order, size, page, after, exact, SearchBounds.NONE);
    }

    public static SearchQuery of(String text, Language language) {
        return new SearchQuery(text, language, Map.of(), null, USUAL, 1, null, false, SearchBounds.NONE);
    }

    public SearchQuery choosing(Facet facet, String... values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        more.computeIfAbsent(facet, none -> new LinkedHashSet<>()).addAll(List.of(values));
        return new SearchQuery(text, language, more, order, size, page, after, exact, bounds);
    }

    public SearchQuery ordered(SearchOrder by) {
        return new SearchQuery(text, language, chosen, by, size, page, after, exact, bounds);
    }

    public SearchQuery page(int number, int ofSize) {
        return new SearchQuery(text, language, chosen, order, ofSize, number, null, exact, bounds);
    }

    public SearchQuery after(@Nullable String cursor, int ofSize) {
        return new SearchQuery(text, language, chosen, order, ofSize, 1, cursor, exact, bounds);
    }

    public SearchQuery exactly() {
        return new SearchQuery(text, language, chosen, order, size, page, after, true, bounds);
    }

    public SearchQuery bounded(SearchBounds to) {
        return new SearchQuery(text, language, chosen, order, size, page, after, exact, to);
    }

    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }
}
