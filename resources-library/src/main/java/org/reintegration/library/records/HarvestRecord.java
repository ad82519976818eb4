package org.reintegration.library.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.programmes.ProgrammeView;

/**
 * A record as other catalogues take it over.
 *
 * @param disclosedAt when readers last saw it change
 * @param open null when it was taken back, and only this is left to tell
 */
public record HarvestRecord(
        String publicId,
        String type,
        Language language,
        Instant disclosedAt,
        @Nullable Description open) {

    /**
     * What there is to take over while everybody may read it.
     *
     * @param formats the media types of its files, each once
     */
    public record Description(
            int version,
            Map<Language, Words> words,
            Facts facts,
            @Nullable String author,
            @Nullable String organisation,
            @Nullable ProgrammeView programme,
            Instant publishedAt,
            List<String> supersededBy,
            List<String> formats,
            List<Related> related) {}

    /**
     * Another record that this one names, open to everybody as well.
     *
     * @param kind as it is kept: {@code ADAPTED_FROM}
     */
    public record Related(String kind, String publicId) {}

    /** Title and summary in one language. */
    public record Words(String title, String summary) {}

    public boolean isDeleted() {
        return open == null;
    }
}
