package org.reintegration.library.records;

import java.util.List;
import java.util.stream.Stream;
import org.reintegration.kernel.privacy.PersonalData;
import org.reintegration.kernel.privacy.PersonalDatum;

/**
 * A place in a draft that seems to tell who a beneficiary is, with the words around it; a person judges whether it does.
 *
 * @param before a few words before it
 * @param after a few words after it
 */
public record PrivacyNote(PersonalDatum.Kind kind, String before, String words, String after) {

    private static final int AROUND = 40;
    private static final int MOST = 20;

    static List<PrivacyNote> in(Draft draft) {
        return Stream.concat(Stream.of(draft.title(), draft.summary()), draft.text().paragraphs().stream())
                .flatMap(text -> PersonalData.in(text).stream().map(datum -> of(datum, text)))
                .limit(MOST)
                .toList();
    }

    private static PrivacyNote of(PersonalDatum datum, String text) {
        return new PrivacyNote(
                datum.kind(),
                text.substring(Math.max(0, datum.start() - AROUND), datum.start()),
                datum.in(text),
                text.substring(datum.end(), Math.min(text.length(), datum.end() + AROUND)));
    }
}
