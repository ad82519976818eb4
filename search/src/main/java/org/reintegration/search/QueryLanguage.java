package org.reintegration.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.text.SpokenLanguage;
import org.reintegration.search.Folding.Word;

/**
 * Guesses in which language a short query is typed: by its script, by words that only some languages have, and last by its letters.
 * Of doubt it says nothing; all languages are searched whatever it says.
 */
final class QueryLanguage {

    /** By how much the likeliest must lead; one word that two languages share decides nothing. */
    private static final double CLEARLY = 1.5;

    /** The letters of one or two words are a coin's toss between related languages. */
    private static final int ENOUGH_WORDS = 3;

    private final Map<String, Set<Language>> speakers = new HashMap<>();

    QueryLanguage(Collection<Concepts.Surface> surfaces) {
        for (Concepts.Surface surface : surfaces) {
            for (Word word : Folding.words(surface.text())) {
                know(word.folded(), surface.language());
            }
        }
        for (Language language : Language.values()) {
            StopWords.of(language).forEach(word -> know(word, language));
        }
    }

    private void know(String word, Language language) {
        speakers.computeIfAbsent(word, none -> EnumSet.noneOf(Language.class)).add(language);
    }

    Optional<Language> of(String typed) {
        if (typed.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
            return Optional.of(Language.AR);
        }
        Map<Language, Double> votes = new EnumMap<>(Language.class);
        int words = 0;
        for (Word word : Folding.words(typed)) {
            words++;
            Set<Language> who = speakers.getOrDefault(word.folded(), Set.of());
            who.forEach(language -> votes.merge(language, 1.0 / who.size(), Double::sum));
        }
        Optional<Language> known = leading(votes);
        return known.isPresent() || words < ENOUGH_WORDS
                ? known
                : SpokenLanguage.of(typed).filter(language -> votes.isEmpty() || votes.containsKey(language));
    }

    private static Optional<Language> leading(Map<Language, Double> votes) {
        Language first = null;
        double most = 0;
        double next = 0;
        for (Map.Entry<Language, Double> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                next = most;
                most = vote.getValue();
                first = vote.getKey();
            } else {
                next = Math.max(next, vote.getValue());
            }
        }
        return most >= CLEARLY * next ? Optional.ofNullable(first) : Optional.empty();
    }
}
