package org.reintegration.forum;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * The beginning of a discussion: a title and the first post, in CommonMark.
 *
 * @param language null when the words are to tell it
 */
public record DiscussionDraft(String title, @Nullable Language language, String source) {

    public DiscussionDraft(@Nullable String title, @Nullable Language language, @Nullable String source) {
        this.title = title == null ? "" : title.strip().replaceAll("\\s+", " ");
        this.language = language;
        this.source = source == null ? "" : source.strip();
    }
}
