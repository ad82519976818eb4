package org.reintegration.kernel.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * A concept of the thesaurus and every way of saying it.
 *
 * @param forms inflected forms, which the matcher compares as they stand
 * @param note what it means here and which neighbour to take instead; null where the label says it all
 */
public record Concept(
        String id,
        List<String> broader,
        List<String> related,
        Labels labels,
        Map<Language, List<String>> synonyms,
        Map<Language, List<String>> forms,
        Map<Language, List<String>> acronyms,
        @Nullable Labels note) {

    public String label(Language language) {
        return labels.in(language);
    }
}
