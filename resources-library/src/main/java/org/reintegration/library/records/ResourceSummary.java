package org.reintegration.library.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.text.Language;

/**
 * A published record as one row of a list.
 *
 * @param supersededBy public ids of what everybody may read and takes its place
 */
public record ResourceSummary(
        String publicId,
        @Nullable String sourceId,
        ResourceKind kind,
        String type,
        Language language,
        String originalTitle,
        String title,
        String summary,
        @Nullable Integer year,
        List<String> countries,
        List<String> regions,
        Evidence evidence,
        boolean catalogued,
        Instant publishedAt,
        List<String> supersededBy) {

    public ResourceSummary {
        supersededBy = List.copyOf(supersededBy);
    }

    public boolean isSuperseded() {
        return !supersededBy.isEmpty();
    }

    /** The address after the language. */
    public String path() {
        return "library/" + publicId + "/" + Slug.of(originalTitle);
    }
}
