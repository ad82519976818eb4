package org.reintegration.kernel.privacy;

import java.util.Locale;

/**
 * A place in a text that seems to tell who somebody is.
 *
 * @param start of the place, in characters from the beginning of the text
 * @param end the first character after it
 */
public record PersonalDatum(Kind kind, int start, int end) {

    /** What it seems to be. */
    public enum Kind {
        EMAIL,
        PHONE,
        CASE_NUMBER,
        IDENTITY_NUMBER,
        BIRTH_DATE,
        NAME,
        /** A point on the map; noticed in what a picture says of its making, never in a text. */
        WHEREABOUTS;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The words themselves. */
    public String in(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(PersonalDatum other) {
        return start < other.end && other.start < end;
    }
}
