package org.reintegration.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.text.Language;

/**
 * One result, as the index knows it.
 *
 * @param id the public id
 * @param language the language of title and snippet: the reader's when the document has it, else its original
 * @param languages every language the document is in
 * @param path the address after the language
 * @param snippet escaped HTML with {@code <mark>} and no other tag
 * @param matched why it was found, when that is more than the words typed
 * @param facts short facts given by the owner, by name
 */
public record SearchHit(
        ContentRef ref,
        String id,
        @Nullable String sourceId,
        @Nullable String type,
        String title,
        Language language,
        List<Language> languages,
        String path,
        String snippet,
        List<Matched> matched,
        Map<String, String> facts,
        @Nullable String evidence,
        @Nullable String year,
        List<String> regions,
        List<String> countries,
        @Nullable Instant updatedAt) {

    /**
     * A thing that both the query and the document speak of.
     *
     * @param concept its id
     * @param label in the reader's language
     * @param surface as the document says it; null when the document was only tagged with it
     */
    public record Matched(
            String concept, String label, @Nullable String surface) {}

    public String kind() {
        return ref.kind();
    }
}
