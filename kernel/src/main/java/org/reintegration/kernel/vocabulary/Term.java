package org.reintegration.kernel.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** A value of a controlled vocabulary: an id that never changes and its words in every language. */
public record Term(
        String id,
        Labels labels,
        Map<Language, List<String>> synonyms,
        @Nullable Labels definition,
        @Nullable String region) {

    public String label(Language language) {
        return labels.in(language);
    }
}
