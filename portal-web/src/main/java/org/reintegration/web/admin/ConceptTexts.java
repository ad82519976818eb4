package org.reintegration.web.admin;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.ConceptDraft;
import org.reintegration.kernel.vocabulary.Labels;

/** The words of a concept by tags of languages, as forms and programs give and take them. */
final class ConceptTexts {

    private ConceptTexts() {}

    static Map<String, String> byTag(Labels labels) {
        Map<String, String> texts = new HashMap<>();
        labels.byLanguage().forEach((language, text) -> texts.put(language.tag(), text));
        return texts;
    }

    static Map<String, List<String>> wordsByTag(Map<Language, List<String>> words) {
        Map<String, List<String>> all = new HashMap<>();
        words.forEach((language, list) -> all.put(language.tag(), list));
        return all;
    }

    /** Each word on a line of its own. */
    static Map<String, String> lines(Map<Language, List<String>> words) {
        Map<String, String> all = new HashMap<>();
        words.forEach((language, list) -> all.put(language.tag(), String.join("\n", list)));
        return all;
    }

    /** A draft from a form, in which each of the other words stands on a line of its own. */
    static ConceptDraft draft(
            List<String> broader, Map<String, String> labels, Map<String, String> synonyms, Map<String, String> note) {
        Map<String, List<String>> words = new HashMap<>();
        synonyms.forEach((tag, lines) -> words.put(tag, lines == null ? List.of() : List.of(lines.split("\\R", -1))));
        return of(broader, labels, words, note);
    }

    static ConceptDraft of(
            @Nullable List<String> broader,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, List<String>> synonyms,
            @Nullable Map<String, String> note) {
        return new ConceptDraft(
                broader == null ? List.of() : broader, texts(labels), byLanguage(synonyms), texts(note));
    }

    private static Map<Language, String> texts(@Nullable Map<String, String> byTag) {
        return byLanguage(byTag);
    }

    private static <T> Map<Language, T> byLanguage(@Nullable Map<String, T> byTag) {
        Map<Language, T> all = new EnumMap<>(Language.class);
        if (byTag != null) {
            for (Language language : Language.values()) {
                T value = byTag.get(language.tag());
                if (value != null) {
                    all.put(language, value);
                }
            }
        }
        return all;
    }
}
