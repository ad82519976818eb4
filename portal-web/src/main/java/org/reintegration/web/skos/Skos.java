package org.reintegration.web.skos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Concept;
import org.reintegration.kernel.vocabulary.Labels;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Thesaurus;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.kernel.vocabulary.Vocabulary;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** Says of every vocabulary and every term of it what SKOS has words for; each has an address that never changes. */
@ApplicationScoped
public class Skos {

    static final String ADDRESS = "/vocabularies/";

    /** The name of the thesaurus among the vocabularies. */
    static final String THEMES = "themes";

    private static final String CONCEPT = "skos:Concept";
    private static final String DEPRECATED = "owl:deprecated";

    private final Vocabularies vocabularies;
    private final Words words;
    private final Settings settings;

    @Inject
    public Skos(Vocabularies vocabularies, Words words, Settings settings) {
        this.vocabularies = vocabularies;
        this.words = words;
        this.settings = settings;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    Skos() {
        this(null, null, null);
    }

    /** The names of all vocabularies, the thesaurus first. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(THEMES));
        vocabularies.all().forEach(one -> names.add(one.name()));
        return names;
    }

    public String addressOfTheme(String id) {
        return address(THEMES, id);
    }

    /** A vocabulary with all its terms; empty when there is none of that name. */
    Optional<List<Statement>> scheme(String name) {
        if (!names().contains(name)) {
            return Optional.empty();
        }
        List<Statement> all = new ArrayList<>();
        String scheme = address(name);
        all.add(Statement.link(scheme, Namespaces.TYPE, "skos:ConceptScheme"));
        for (Language language : Language.values()) {
            all.add(Statement.text(scheme, "dct:title", words.of("site.vocabulary.name." + name, language), language));
        }
        all.add(Statement.text(scheme, "owl:versionInfo", vocabularies.version(), null));
        if (name.equals(THEMES)) {
            Thesaurus thesaurus = vocabularies.thesaurus();
            thesaurus.tops().forEach(top -> all.add(hasTop(name, top.id())));
            thesaurus.concepts().forEach(concept -> concept(concept, all));
            thesaurus.merged().keySet().stream().sorted().forEach(id -> merged(id, all));
        } else {
            Vocabulary vocabulary = vocabularies.named(name);
            vocabulary.terms().forEach(term -> all.add(hasTop(name, term.id())));
            vocabulary.terms().forEach(term -> term(name, term, all));
        }
        return Optional.of(all);
    }

    /** One term of a vocabulary; empty when there is none. */
    Optional<List<Statement>> term(String name, String id) {
        List<Statement> all = new ArrayList<>();
        if (name.equals(THEMES) && vocabularies.thesaurus().merged().containsKey(id)) {
            merged(id, all);
        } else if (name.equals(THEMES)) {
            vocabularies.thesaurus().concept(id).ifPresent(concept -> concept(concept, all));
        } else if (names().contains(name)) {
            vocabularies.named(name).term(id).ifPresent(term -> term(name, term, all));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private String address(String scheme) {
        return settings.getPortalUrl() + ADDRESS + scheme;
    }

    private String address(String scheme, String id) {
        return address(scheme) + "/" + id;
    }

    private Statement hasTop(String scheme, String id) {
        return Statement.link(address(scheme), "skos:hasTopConcept", address(scheme, id));
    }

    private void concept(Concept concept, List<Statement> all) {
        Thesaurus thesaurus = vocabularies.thesaurus();
        String subject = begin(THEMES, concept.id(), concept.broader().isEmpty(), all);
        Set<String> said = labels(subject, concept.labels(), all);
        words(subject, "skos:altLabel", concept.synonyms(), said, all);
        words(subject, "skos:altLabel", concept.acronyms(), said, all);
        words(subject, "skos:hiddenLabel", concept.forms(), said, all);
        inEachLanguage(subject, "skos:scopeNote", concept.note(), all);
        if (!thesaurus.isOffered(concept.id())) {
            all.add(Statement.holds(subject, DEPRECATED));
        }
        links(subject, "skos:broader", concept.broader(), all);
        links(
                subject,
                "skos:narrower",
                thesaurus.narrower(concept.id()).stream().map(Concept::id).toList(),
                all);
        // SKOS allows no concept to be both above another and merely beside it; being above says more.
        links(
                subject,
                "skos:related",
                concept.related().stream()
                        .filter(other -> !isAbove(other, concept.id()) && !isAbove(concept.id(), other))
                        .toList(),
                all);
    }

    /** A concept that is no more says which one took its place, so that whoever stored its address finds on. */
    private void merged(String id, List<Statement> all) {
        String subject = begin(THEMES, id, false, all);
        vocabularies.thesaurus().former(id).ifPresent(former -> labels(subject, former.labels(), all));
        all.add(Statement.holds(subject, DEPRECATED));
        all.add(Statement.link(
                subject,
                "dct:isReplacedBy",
                address(THEMES, vocabularies.thesaurus().resolve(id))));
    }

    private boolean isAbove(String upper, String lower) {
        return vocabularies.thesaurus().isBelow(lower, upper);
    }

    private void term(String name, Term term, List<Statement> all) {
        String subject = begin(name, term.id(), true, all);
        Set<String> said = labels(subject, term.labels(), all);
        words(subject, "skos:altLabel", term.synonyms(), said, all);
        inEachLanguage(subject, "skos:definition", term.definition(), all);
        if (term.region() != null) {
            all.add(Statement.link(subject, "skos:broadMatch", address(Vocabularies.REGIONS, term.region())));
        }
    }

    private String begin(String name, String id, boolean top, List<Statement> all) {
        String subject = address(name, id);
        all.add(Statement.link(subject, Namespaces.TYPE, CONCEPT));
        all.add(Statement.link(subject, "skos:inScheme", address(name)));
        if (top) {
            all.add(Statement.link(subject, "skos:topConceptOf", address(name)));
        }
        all.add(Statement.text(subject, "dct:identifier", id, null));
        return subject;
    }

    private static void inEachLanguage(String subject, String predicate, @Nullable Labels texts, List<Statement> all) {
        if (texts != null) {
            for (Language language : Language.values()) {
                all.add(Statement.text(subject, predicate, texts.in(language), language));
            }
        }
    }

    private static Set<String> labels(String subject, Labels labels, List<Statement> all) {
        Set<String> said = new HashSet<>();
        for (Language language : Language.values()) {
            all.add(Statement.text(subject, "skos:prefLabel", labels.in(language), language));
            said.add(key(language, labels.in(language)));
        }
        return said;
    }

    /** No word is said of a concept twice, neither in one way nor in two. */
    private static void words(
            String subject,
            String predicate,
            Map<Language, List<String>> byLanguage,
            Set<String> said,
            List<Statement> all) {
        for (Language language : Language.values()) {
            for (String word : byLanguage.getOrDefault(language, List.of())) {
                if (said.add(key(language, word))) {
                    all.add(Statement.text(subject, predicate, word, language));
                }
            }
        }
    }

    private static String key(Language language, String word) {
        return language.tag() + " " + word;
    }

    private void links(String subject, String predicate, Collection<String> ids, List<Statement> all) {
        for (String id : new LinkedHashSet<>(ids)) {
            all.add(Statement.link(subject, predicate, address(THEMES, id)));
        }
    }
}
