package org.reintegration.kernel.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reintegration.kernel.text.Language;

/** The vocabularies that ship, but for one more way of saying one concept. */
public final class OneMoreSynonym extends Vocabularies {

    private final Thesaurus reworded;

    public OneMoreSynonym(String concept, Language language, String synonym) {
        reworded = new Thesaurus(super.thesaurus().concepts().stream()
                .map(one -> one.id().equals(concept) ? with(one, language, synonym) : one)
                .toList());
    }

    @Override
    public Thesaurus thesaurus() {
        return reworded;
    }

    private static Concept with(Concept concept, Language language, String synonym) {
        Map<Language, List<String>> synonyms = new EnumMap<>(Language.class);
        synonyms.putAll(concept.synonyms());
        List<String> more = new ArrayList<>(synonyms.getOrDefault(language, List.of()));
        more.add(synonym);
        synonyms.put(language, more);
        return new Concept(
                concept.id(),
                concept.broader(),
                concept.related(),
                concept.labels(),
                synonyms,
                concept.forms(),
                concept.acronyms(),
                concept.note());
    }
}
