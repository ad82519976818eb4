package org.reintegration.fund.gaps;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * A gap as a reader sees it.
 *
 * @param dimension of the cell of the map of evidence in which nothing is known; null where it concerns several
 * @param level of that cell; null where it concerns several
 * @param editable whether this reader may change its words
 */
public record GapView(
        String publicId,
        int version,
        GapStatus status,
        Language language,
        String title,
        String words,
        List<String> regions,
        @Nullable String dimension,
        @Nullable String level,
        Instant createdAt,
        Instant changedAt,
        boolean editable,
        Set<GapMove> moves) {

    /** The address after the language. */
    public String path() {
        return path(publicId);
    }

    static String path(String publicId) {
        return "fund/gaps/" + publicId;
    }

    public boolean can(GapMove move) {
        return moves.contains(move);
    }
}
