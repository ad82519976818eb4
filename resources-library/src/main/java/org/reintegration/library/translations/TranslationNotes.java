package org.reintegration.library.translations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;
import org.reintegration.library.records.BriefNote;
import org.reintegration.library.records.TranslationNote;

/** Says of published words whose they are. */
final class TranslationNotes {

    private TranslationNotes() {}

    static TranslationNote of(
            Translation translation, TranslationText text, int standing, Map<MemberId, Person> people) {
        return new TranslationNote(
                translation.language(),
                text.no(),
                text.sourceNo(),
                text.isStale(standing),
                text.making(),
                name(people, text.translator()),
                text.isReviewed(),
                name(people, text.reviewer()),
                text.publishedAt());
    }

    static BriefNote of(Brief brief, int standing, Map<MemberId, Person> people) {
        return new BriefNote(
                brief.language(),
                brief.words(),
                name(people, brief.writer()),
                TranslationNote.isStale(brief.sourceNo(), standing),
                brief.writtenAt());
    }

    static @Nullable String name(Map<MemberId, Person> people, @Nullable MemberId id) {
        Person person = id == null ? null : people.get(id);
        return person == null ? null : person.name();
    }
}
