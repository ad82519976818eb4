package org.reintegration.forum;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * A post as it is written, in CommonMark.
 *
 * @param parentNo the post it answers; the first one when nothing is said
 * @param language null when the words are to tell it
 */
public record PostDraft(
        @Nullable Integer parentNo,
        @Nullable Language language,
        @Nullable String source) {

    int parent() {
        return parentNo == null ? 1 : parentNo;
    }

    String words() {
        return source == null ? "" : source.strip();
    }
}
