package org.reintegration.library.records;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;

/**
 * A published translation as it is stored.
 *
 * @param words the fields of the kind, as JSON
 * @param sensitivity of the version it translates: a record opened later does not open what was closed
 */
public record Translated(
        Long resourceId,
        Language language,
        int no,
        int sourceNo,
        String title,
        String summary,
        String words,
        Making making,
        @Nullable MemberId translator,
        @Nullable MemberId reviewer,
        Instant publishedAt,
        Sensitivity sensitivity) {

    RecordWords words(ResourceKind kind) {
        return new RecordWords(title, summary, VersionText.read(words, kind));
    }

    TranslationNote note(int standing, Map<MemberId, Person> people) {
        return new TranslationNote(
                language,
                no,
                sourceNo,
                TranslationNote.isStale(sourceNo, standing),
                making,
                Colleagues.name(people, translator),
                reviewer != null,
                Colleagues.name(people, reviewer),
                publishedAt);
    }
}
