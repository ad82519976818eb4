package org.reintegration.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Concept;
import org.reintegration.kernel.vocabulary.Labels;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Thesaurus;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.kernel.vocabulary.Vocabulary;

/** All that search can recognise whatever its language: concepts of the thesaurus, countries, regions, groups of people, types of resource. */
final class Concepts {

    /** Prefixes of index tokens; a token names the same thing in every language. */
    static final String CONCEPT = "c_";

    static final String COUNTRY = "k_";
    static final String REGION = "r_";
    static final String GROUP = "g_";
    static final String TYPE = "t_";

    /** One way of saying a thing, in one language. */
    record Surface(String token, Language language, String text) {}

    private final Map<String, Labels> labels = new LinkedHashMap<>();
    private final Map<String, Map<Language, List<String>>> surfaces = new HashMap<>();
    private final Map<String, Set<String>> ancestors = new HashMap<>();
    private final Map<String, List<String>> parents = new TreeMap<>();
    private final ConceptMatcher matcher;
    private final QueryLanguage languages;
    private final String version;
    private final Thesaurus thesaurus;

    Concepts(Vocabularies vocabularies) {
        thesaurus = vocabularies.thesaurus();
        for (Concept concept : thesaurus.concepts()) {
            String token = CONCEPT + concept.id();
            labels.put(token, concept.labels());
            add(token, concept.labels(), List.of(concept.synonyms(), concept.forms(), concept.acronyms()));
            parents.put(
                    token, concept.broader().stream().map(id -> CONCEPT + id).toList());
        }
        addAll(COUNTRY, vocabularies.countries());
        addAll(REGION, vocabularies.regions());
        addAll(GROUP, vocabularies.named(Vocabularies.TARGET_GROUPS));
        addAll(TYPE, vocabularies.named(Vocabularies.RESOURCE_TYPES));
        for (Term country : vocabularies.countries().terms()) {
            if (country.region() != null) {
                parents.put(COUNTRY + country.id(), List.of(REGION + country.region()));
            }
        }
        labels.keySet().forEach(token -> ancestors.put(token, above(token, new LinkedHashSet<>())));
        matcher = new ConceptMatcher(everySurface());
        languages = new QueryLanguage(everySurface());
        StringBuilder all = new StringBuilder(parents.toString());
        everySurface().forEach(surface -> all.append(surface));
        all.append(new TreeMap<>(thesaurus.merged()));
        version = vocabularies.shippedVersion() + "-" + Fingerprint.of(all.toString());
    }

    ConceptMatcher matcher() {
        return matcher;
    }

    /** The language a query seems to be typed in; nothing in doubt. */
    Optional<Language> spoken(String typed) {
        return languages.of(typed);
    }

    /** The facet of a country's or region's token; null for any other token. */
    static @Nullable Facet place(String token) {
        return token.startsWith(COUNTRY) ? Facet.COUNTRY : token.startsWith(REGION) ? Facet.REGION : null;
    }

    /** The id that a token stands for. */
    static String id(String token) {
        return token.substring(token.indexOf('_') + 1);
    }

    /** Whether these are the concepts of this thesaurus. */
    boolean areOf(Thesaurus other) {
        return thesaurus == other;
    }

    /** Ids of themes as they stand now, merged ones as those that took their place. */
    List<String> themes(Collection<String> ids) {
        return thesaurus.resolve(ids);
    }

    /** Changes whenever documents would be given other tokens than before. */
    String version() {
        return version;
    }

    /** Every token that stands above this one, nearest first. */
    Set<String> ancestors(String token) {
        return ancestors.getOrDefault(token, Set.of());
    }

    List<String> parents(String token) {
        return parents.getOrDefault(token, List.of());
    }

    boolean knows(String token) {
        return labels.containsKey(token);
    }

    String label(String token, Language language) {
        Labels known = labels.get(token);
        return known == null ? token : known.in(language);
    }

    /** Every way of saying it in this language, the label first. */
    List<String> surfaces(String token, Language language) {
        return surfaces.getOrDefault(token, Map.of()).getOrDefault(language, List.of());
    }

    /** The tokens of concepts and no others. */
    Collection<String> thesaurus() {
        return labels.keySet().stream()
                .filter(token -> token.startsWith(CONCEPT))
                .toList();
    }

    /** The tokens of concepts and of places, for suggesting them by their labels. */
    Collection<String> suggestible() {
        return labels.keySet().stream()
                .filter(token -> token.startsWith(CONCEPT) || place(token) != null)
                .toList();
    }

    private void addAll(String prefix, Vocabulary vocabulary) {
        for (Term term : vocabulary.terms()) {
            if (!term.id().equals(Vocabularies.GLOBAL)) {
                labels.put(prefix + term.id(), term.labels());
                add(prefix + term.id(), term.labels(), List.of(term.synonyms()));
            }
        }
    }

    private void add(String token, Labels labels, List<Map<Language, List<String>>> others) {
        Map<Language, List<String>> all = surfaces.computeIfAbsent(token, none -> new LinkedHashMap<>());
        for (Language language : Language.values()) {
            List<String> texts = all.computeIfAbsent(language, none -> new ArrayList<>());
            texts.add(labels.in(language));
            others.forEach(map -> texts.addAll(map.getOrDefault(language, List.of())));
        }
    }

    private List<Surface> everySurface() {
        List<Surface> all = new ArrayList<>();
        for (String token : labels.keySet()) {
            for (Language language : Language.values()) {
                surfaces(token, language).forEach(text -> all.add(new Surface(token, language, text)));
            }
        }
        return all;
    }

    private Set<String> above(String token, Set<String> seen) {
        for (String parent : parents.getOrDefault(token, List.of())) {
            if (seen.add(parent)) {
                above(parent, seen);
            }
        }
        return new LinkedHashSet<>(seen);
    }

    /** Tokens of a record's own statements: what it was tagged with rather than what its text says. */
    static Set<String> tokens(String prefix, Collection<String> ids) {
        Set<String> tokens = new HashSet<>();
        ids.forEach(id -> tokens.add(prefix + id));
        return tokens;
    }
}
