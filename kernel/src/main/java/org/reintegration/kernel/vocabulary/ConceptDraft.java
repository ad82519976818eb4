package org.reintegration.kernel.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/**
 * The words of a concept as somebody wants them.
 *
 * @param broader ids of the concepts above it; none for one that stands on top
 * @param labels one in every language
 * @param synonyms other ways of saying it
 * @param note what it means here; in every language or in none
 */
public record ConceptDraft(
        List<String> broader,
        Map<Language, String> labels,
        Map<Language, List<String>> synonyms,
        Map<Language, String> note) {

    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_NOTE = 600;
    private static final int MOST_SYNONYMS = 40;

    public ConceptDraft {
        broader = given(broader);
        labels = squeezed(labels);
        note = squeezed(note);
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, given(synonyms == null ? null : synonyms.get(language)));
        }
        synonyms = Map.copyOf(words);
    }

    Labels labelsOrRefuse() {
        for (Language language : Language.values()) {
            String label = labels.get(language);
            if (label == null) {
                throw Refusal.badInput("labels." + language.tag(), VocabularyRule.EVERY_LANGUAGE_HAS_A_LABEL);
            }
            fits("labels." + language.tag(), label, LONGEST_LABEL);
            checkSynonyms("synonyms." + language.tag(), synonyms.getOrDefault(language, List.of()));
        }
        return new Labels(labels);
    }

    private static void checkSynonyms(String field, List<String> words) {
        if (words.size() > MOST_SYNONYMS) {
            throw Refusal.badInput(field, VocabularyRule.THE_WORDS_OF_A_CONCEPT_FIT);
        }
        words.forEach(word -> fits(field, word, LONGEST_LABEL));
    }

    @Nullable Labels noteOrNone() {
        if (note.isEmpty()) {
            return null;
        }
        for (Language language : Language.values()) {
            String text = note.get(language);
            if (text == null) {
                throw Refusal.badInput("note." + language.tag(), VocabularyRule.A_NOTE_IS_SAID_IN_EVERY_LANGUAGE);
            }
            fits("note." + language.tag(), text, LONGEST_NOTE);
        }
        return new Labels(note);
    }

    private static void fits(String field, String text, int longest) {
        if (text.length() > longest || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Refusal.badInput(field, VocabularyRule.THE_WORDS_OF_A_CONCEPT_FIT);
        }
    }

    private static Map<Language, String> squeezed(@Nullable Map<Language, String> given) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        if (given != null) {
            given.forEach((language, text) -> {
                String line = text == null ? "" : oneLine(text);
                if (!line.isEmpty()) {
                    texts.put(language, line);
                }
            });
        }
        return Map.copyOf(texts);
    }

    private static List<String> given(@Nullable List<String> words) {
        return words == null
                ? List.of()
                : words.stream()
                        .flatMap(Stream::ofNullable)
                        .map(ConceptDraft::oneLine)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** On one line, with single spaces and nothing that cannot be seen. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Zs}]+", " ").strip();
    }
}
