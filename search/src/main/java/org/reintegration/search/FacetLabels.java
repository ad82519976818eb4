package org.reintegration.search;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** Gives values of facets their words in the reader's language and the order in which people look for them. */
final class FacetLabels {

    private final Vocabularies vocabularies;

    FacetLabels(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Ids of the levels of evidence, the weakest first. */
    List<String> evidenceLevels() {
        return vocabularies.named(Vocabularies.EVIDENCE_LEVELS).terms().stream()
                .map(Term::id)
                .toList();
    }

    /** A value as it stands now: a merged theme is the one that took its place. */
    private String now(Facet facet, String value) {
        return facet == Facet.THEME ? vocabularies.thesaurus().resolve(value) : value;
    }

    /** Everything that says the same: for a theme also the merged ones, by which an index not yet built anew, or a kept search, knows it. */
    Set<String> same(Facet facet, String value) {
        return facet == Facet.THEME ? vocabularies.thesaurus().everyIdOf(value) : Set.of(value);
    }

    /** What was chosen stays in the list though it finds nothing, so that it can be taken back. */
    List<FacetValue> values(Facet facet, Map<String, Long> counts, Set<String> asked, Language language) {
        Set<String> chosen = asked.stream().map(value -> now(facet, value)).collect(Collectors.toSet());
        Map<String, Long> all = new LinkedHashMap<>();
        counts.forEach((value, count) -> all.merge(now(facet, value), count, Long::sum));
        chosen.forEach(value -> all.putIfAbsent(value, 0L));
        List<FacetValue> values = new ArrayList<>();
        all.forEach((value, count) -> values.add(new FacetValue(
                value, label(facet, value, language), count, chosen.contains(value), under(facet, value))));
        values.sort(order(facet, language));
        return values;
    }

    /** The value of the facet's root that this value is a part of. */
    @Nullable String under(Facet facet, String value) {
        return switch (facet) {
            case COUNTRY ->
                vocabularies.countries().term(value).map(Term::region).orElse(null);
            case CELL -> Cell.of(value).dimension();
            default -> null;
        };
    }

    private String label(Facet facet, String value, Language language) {
        return switch (facet) {
            case KIND, YEAR -> value;
            case TYPE -> in(Vocabularies.RESOURCE_TYPES, value, language);
            case IN -> in(Vocabularies.LANGUAGES, value, language);
            case REGION -> in(Vocabularies.REGIONS, value, language);
            case COUNTRY -> in(Vocabularies.COUNTRIES, value, language);
            case DIMENSION -> in(Vocabularies.DIMENSIONS, value, language);
            case LEVEL -> in(Vocabularies.LEVELS, value, language);
            case CELL -> in(Vocabularies.LEVELS, Cell.of(value).level(), language);
            case EVIDENCE -> in(Vocabularies.EVIDENCE_LEVELS, value, language);
            case THEME -> vocabularies.thesaurus().label(value, language);
        };
    }

    private String in(String vocabulary, String value, Language language) {
        return vocabularies.named(vocabulary).label(value, language);
    }

    private Comparator<FacetValue> order(Facet facet, Language language) {
        return switch (facet) {
            case YEAR -> Comparator.comparing(FacetValue::value).reversed();
            case DIMENSION -> byVocabulary(Vocabularies.DIMENSIONS, FacetValue::value);
            case LEVEL -> byVocabulary(Vocabularies.LEVELS, FacetValue::value);
            case CELL ->
                byVocabulary(
                        Vocabularies.LEVELS, value -> Cell.of(value.value()).level());
            case EVIDENCE -> byVocabulary(Vocabularies.EVIDENCE_LEVELS, FacetValue::value);
            default -> {
                Collator alphabet = Collator.getInstance(language.locale());
                yield Comparator.comparing(FacetValue::count)
                        .reversed()
                        .thenComparing(FacetValue::label, alphabet::compare);
            }
        };
    }

    private Comparator<FacetValue> byVocabulary(String name, Function<FacetValue, String> id) {
        List<String> ids =
                vocabularies.named(name).terms().stream().map(Term::id).toList();
        return Comparator.comparingInt(value -> ids.indexOf(id.apply(value)));
    }
}
