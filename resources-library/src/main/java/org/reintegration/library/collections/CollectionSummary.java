package org.reintegration.library.collections;

import java.time.Instant;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.text.Language;

/**
 * A collection as one row of a list.
 *
 * @param size how many records stand in it, whoever may read them
 */
public record CollectionSummary(
        String publicId,
        Language language,
        String title,
        String description,
        boolean open,
        long size,
        Instant changedAt) {

    public String path() {
        return "library/collections/" + publicId + "/" + slug();
    }

    public String slug() {
        return Slug.of(title);
    }
}
