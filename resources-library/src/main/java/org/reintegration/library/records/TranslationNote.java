package org.reintegration.library.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * Who made a published translation, and from what.
 *
 * @param no of the text among all that were published in this language, from 1
 * @param sourceNo the version it translates
 * @param stale whether readers see a newer version than that
 * @param translator null for a machine, and when nobody of that name is left
 * @param reviewed whether another person read it against its source
 * @param reviewer null when nobody did, and when nobody of that name is left
 */
public record TranslationNote(
        Language language,
        int no,
        int sourceNo,
        boolean stale,
        Making making,
        @Nullable String translator,
        boolean reviewed,
        @Nullable String reviewer,
        Instant publishedAt) {

    /** The one rule of what is out of date. */
    public static boolean isStale(int sourceNo, int standing) {
        return sourceNo < standing;
    }

    /** The key of the words that say how it was made: {@code human}, {@code machine}, {@code machine-revised}. */
    public String how() {
        if (making == Making.HUMAN) {
            return "human";
        }
        return reviewed ? "machine-revised" : "machine";
    }
}
