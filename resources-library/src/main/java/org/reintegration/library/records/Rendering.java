package org.reintegration.library.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * Whose words a reader reads when they are not the author's, and which other languages there are.
 *
 * @param translation of the words shown; null when they are the original
 * @param brief for a reader whose language has no translation; null when there is none either
 * @param languages all in which the record can be read, the original first
 */
public record Rendering(
        @Nullable TranslationNote translation, @Nullable BriefNote brief, List<Language> languages) {

    public static Rendering original(Language language) {
        return new Rendering(null, null, List.of(language));
    }
}
