package org.reintegration.files;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/**
 * What a person says of a file.
 *
 * @param language null leaves it to what the worker finds
 */
public record AttachmentDraft(
        @Nullable Language language, @Nullable String description) {

    private static final int LONGEST = 500;

    public AttachmentDraft {
        description = description == null ? "" : description.strip();
    }

    @Override
    public String description() {
        return description == null ? "" : description;
    }

    AttachmentDraft orRefuse() {
        if (description().length() > LONGEST) {
            throw Refusal.badInput("description", FileRule.THE_DESCRIPTION_FITS, LONGEST);
        }
        return this;
    }
}
