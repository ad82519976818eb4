package org.reintegration.library.translations;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A translation as its translator writes it, complete or not.
 *
 * @param fields words by the names of the fields of its source, {@code text.insight}; what is left out is not translated yet
 */
public record TranslationDraft(Map<String, String> fields) {

    public TranslationDraft(@Nullable Map<String, String> fields) {
        Map<String, String> said = new HashMap<>();
        if (fields != null) {
            fields.forEach((name, words) -> {
                if (words != null && !words.isBlank()) {
                    said.put(name, words.strip().replace("\r\n", "\n"));
                }
            });
        }
        this.fields = Map.copyOf(said);
    }
}
