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
 * @param language the language of title and snippet: the reader's when the document has a title in it, else its original
 * @param languages every language the document is in, if only in part, as a discussion is
 * @param path the address after the language
 * @param snippet escaped HTML with {@code <mark>} and no other tag
 * @param matched why it was found, when that is more than the words typed
 * @param facts short facts given by the owner, by name
 * @param summary the whole summary, in the language of the title
 * @param themes ids of the concepts it is tagged with
 * @param usefulness how often people said that it served them
 * @param inFiles what its attached files say of it, the best page first
 * @param brief a few sentences in the reader's language, when it has no title in that language: told of it in brief, or said in it of
 *     what was asked for; plain text
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
        @Nullable Instant updatedAt,
        String summary,
        List<String> themes,
        int usefulness,
        List<InFile> inFiles,
        @Nullable String brief) {

    /**
     * A thing that both the query and the document speak of.
     *
     * @param concept its id
     * @param label in the reader's language
     * @param surface as the document says it; null when the document was only tagged with it
     * @param relation how what the document speaks of stands to what was asked for
     * @param other in the reader's language, the narrower or broader thing that the document speaks of; null when it is the same
     */
    public record Matched(
            String concept,
            String label,
            @Nullable String surface,
            Relation relation,
            @Nullable String other) {

        /** The thing itself, said or tagged. */
        public Matched(String concept, String label, @Nullable String surface) {
            this(concept, label, surface, Relation.SAME, null);
        }
    }

    /** How what a document speaks of stands to what was asked for. */
    public enum Relation {
        SAME,
        NARROWER,
        BROADER
    }

    /**
     * A page of an attached file that speaks of what was asked for.
     *
     * @param path the file's address after the language; null when it has none of its own
     * @param page 0 when the file has no pages
     * @param snippet escaped HTML with {@code <mark>} and no other tag
     */
    public record InFile(String file, @Nullable String path, int page, Language language, String snippet) {}

    SearchHit with(List<InFile> files) {
        return new SearchHit(
                ref,
                id,
                sourceId,
                type,
                title,
                language,
                languages,
                path,
                snippet,
                matched,
                facts,
                evidence,
                year,
                regions,
                countries,
                updatedAt,
                summary,
                themes,
                usefulness,
                files,
                brief);
    }

    public String kind() {
        return ref.kind();
    }
}
