package org.reintegration.forum;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** The beginning of a discussion: a title and the first post, in CommonMark. */
public record DiscussionDraft(String title, Language language, String source) {

    public DiscussionDraft(@Nullable String title, @Nullable Language language, @Nullable String source) {
        this.title = title == null ? "" : title.strip().replaceAll("\\s+", " ");
        this.language = language == null ? Language.DEFAULT : language;
        this.source = source == null ? "" : source.strip();
    }
}
