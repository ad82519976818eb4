package org.reintegration.kernel.privacy;

import java.util.List;

/**
 * A place in a text that seems to tell who somebody is, with the words around it; a person judges whether it does.
 *
 * @param before a few words before it
 * @param after a few words after it
 */
public record PersonalMark(PersonalDatum.Kind kind, String before, String words, String after) {

    private static final int AROUND = 40;

    /** What stands out in a text, in its order. */
    public static List<PersonalMark> in(String text) {
        return PersonalData.in(text).stream()
                .map(datum -> new PersonalMark(
                        datum.kind(),
                        text.substring(Math.max(0, datum.start() - AROUND), datum.start()),
                        datum.in(text),
                        text.substring(datum.end(), Math.min(text.length(), datum.end() + AROUND))))
                .toList();
    }

    /** Words that as a whole are what they seem to be. */
    public static PersonalMark whole(PersonalDatum.Kind kind, String words) {
        return new PersonalMark(kind, "", words, "");
    }
}
