package org.reintegration.files;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.AttachedFile;

/**
 * A file and what one page of it says, to be read without downloading it.
 *
 * @param home where its content is shown, the address after the language
 * @param tended whether this actor tends the content, and so may see what went wrong
 * @param text null when that page says nothing or was not asked for
 */
public record FileReading(
        AttachedFile file,
        String home,
        boolean tended,
        int page,
        @Nullable String text) {}
