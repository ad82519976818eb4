package org.reintegration.kernel.files;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * A complete upload that is to hang on content.
 *
 * @param upload its public id
 * @param language null leaves it to what the file shows
 * @param strip whether what it says of its makers is to be taken out
 */
public record NewFile(
        @Nullable String upload,
        @Nullable Language language,
        @Nullable String description,
        boolean strip) {}
