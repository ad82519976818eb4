package org.reintegration.library.records;

import java.time.Instant;
import java.util.Map;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;

/**
 * A few sentences of a record in another language as they are stored.
 *
 * @param sensitivity of the version they were written from
 */
public record Briefed(
        Long resourceId,
        Language language,
        int sourceNo,
        String words,
        MemberId writer,
        Instant writtenAt,
        Sensitivity sensitivity) {

    BriefNote note(int standing, Map<MemberId, Person> people) {
        return new BriefNote(
                language,
                words,
                Colleagues.name(people, writer),
                TranslationNote.isStale(sourceNo, standing),
                writtenAt);
    }
}
