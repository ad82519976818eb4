package org.reintegration.web.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.search.Cell;
import org.reintegration.search.Facet;
import org.reintegration.search.SearchBounds;
import org.reintegration.search.SearchOrder;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.SearchRule;

/** Makes a query of the values in an address: a program is told which it got wrong, a person's old link still finds something. */
@Dependent
public class QueryReader {

    /** What can be found, in the order in which people look for it. */
    static final List<String> KINDS = List.of("resource", "discussion", "call", "gap", "member");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Vocabularies vocabularies;

    @Inject
    QueryReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** For programs: whatever is not known is refused and named. */
    SearchQuery ofProgram(Map<String, List<String>> values, Language spoken) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            for (String value : given(values, facet.parameter())) {
                if (!isKnown(facet, value)) {
                    throw unknown(facet.parameter());
                }
                chosen.computeIfAbsent(facet, none -> new LinkedHashSet<>()).add(now(facet, value));
            }
        }
        Language reader = language(values, spoken);
        SearchOrder order = first(values, "sort")
                .map(name -> SearchOrder.ofParameter(name).orElseThrow(() -> unknown("sort")))
                .orElse(null);
        int size = first(values, "size").map(QueryReader::size).orElse(SearchQuery.USUAL);
        String after = first(values, "after").orElse(null);
        boolean exact = first(values, "exact").filter("true"::equals).isPresent();
        SearchBounds bounds = new SearchBounds(
                first(values, "from").orElse(null),
                first(values, "to").orElse(null),
                first(values, "within").orElse(null));
        return new SearchQuery(text(values), reader, chosen, order, size, 1, after, exact, bounds);
    }

    /** For people: whatever is not known is passed over. */
    SearchQuery ofPage(Map<String, List<String>> values, Language reader) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            for (String value : given(values, facet.parameter())) {
                if (isKnown(facet, value)) {
                    chosen.computeIfAbsent(facet, none -> new LinkedHashSet<>()).add(now(facet, value));
                }
            }
        }
        SearchOrder order =
                first(values, "sort").flatMap(SearchOrder::ofParameter).orElse(null);
        int page = first(values, "page")
                .filter(number -> NUMBER.matcher(number).matches())
                .map(Integer::parseInt)
                .orElse(1);
        boolean exact = first(values, "exact").filter("true"::equals).isPresent();
        return new SearchQuery(
                text(values),
                reader,
                chosen,
                order,
                SearchQuery.USUAL,
                NumberedPage.within(page),
                null,
                exact,
                SearchBounds.passingOver(
                        first(values, "from").map(String::strip).orElse(null),
                        first(values, "to").map(String::strip).orElse(null),
                        first(values, "within").orElse(null)));
    }

    /** The reader's language as a program states it, else the one it speaks. */
    static Language language(Map<String, List<String>> values, Language spoken) {
        return first(values, "language")
                .map(tag -> Language.ofTag(tag).orElseThrow(() -> unknown("language")))
                .orElse(spoken);
    }

    /** A merged theme is the one that took its place. */
    private String now(Facet facet, String value) {
        return facet == Facet.THEME ? vocabularies.thesaurus().resolve(value) : value;
    }

    private boolean isKnown(Facet facet, String value) {
        return switch (facet) {
            case KIND -> KINDS.contains(value);
            case TYPE -> in(Vocabularies.RESOURCE_TYPES, value);
            case IN -> in(Vocabularies.LANGUAGES, value);
            case REGION -> in(Vocabularies.REGIONS, value);
            case COUNTRY -> in(Vocabularies.COUNTRIES, value);
            case DIMENSION -> in(Vocabularies.DIMENSIONS, value);
            case LEVEL -> in(Vocabularies.LEVELS, value);
            case CELL ->
                in(Vocabularies.DIMENSIONS, Cell.of(value).dimension())
                        && in(Vocabularies.LEVELS, Cell.of(value).level());
            case THEME -> vocabularies.thesaurus().contains(value);
            case YEAR -> YEAR.matcher(value).matches();
            case EVIDENCE -> in(Vocabularies.EVIDENCE_LEVELS, value);
        };
    }

    private boolean in(String vocabulary, String value) {
        return vocabularies.named(vocabulary).contains(value);
    }

    private static int size(String given) {
        if (!NUMBER.matcher(given).matches()) {
            throw Refusal.badInput("size", SearchRule.A_PART_HOLDS_AT_MOST_A_HUNDRED_HITS);
        }
        return Integer.parseInt(given);
    }

    private static String text(Map<String, List<String>> values) {
        return first(values, "q").orElse("").strip();
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return given(values, name).stream().findFirst();
    }

    /** A form sends its empty fields too; they mean nothing. */
    private static List<String> given(Map<String, List<String>> values, String name) {
        @Nullable List<String> all = values.get(name);
        return all == null
                ? List.of()
                : all.stream().filter(value -> !value.isBlank()).toList();
    }

    private static Refusal unknown(String field) {
        return Refusal.badInput(field, Refusal.Common.THE_VALUE_IS_KNOWN);
    }
}
