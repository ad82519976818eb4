package org.reintegration.library.records;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;

/** What a reader of one language may read of some records beside their original words, by the id of the record. */
record OtherWords(Language reader, Map<Long, List<Translated>> translations, Map<Long, Briefed> briefs) {

    /** Nothing beside the words in the language they were written in. */
    static OtherWords none(Language original) {
        return new OtherWords(original, Map.of(), Map.of());
    }

    /** The translation that the reader gets; null when the record was written in their language, or nobody translated it. */
    @Nullable Translated of(ResourceVersion version) {
        return version.language() == reader
                ? null
                : all(version).stream()
                        .filter(text -> text.language() == reader)
                        .findFirst()
                        .orElse(null);
    }

    RecordWords words(ResourceVersion version) {
        Translated translated = of(version);
        ResourceKind kind = version.resource().kind();
        return translated == null ? version.original().words(kind) : translated.words(kind);
    }

    /** The language of these words. */
    Language language(ResourceVersion version) {
        Translated translated = of(version);
        return translated == null ? version.language() : translated.language();
    }

    /** Whoever is to be named beside the words. */
    Stream<MemberId> people(ResourceVersion version) {
        Translated translated = of(version);
        Briefed brief = briefs.get(version.resource().id());
        if (translated != null) {
            return Stream.concat(Stream.ofNullable(translated.translator()), Stream.ofNullable(translated.reviewer()));
        }
        return brief == null ? Stream.of() : Stream.of(brief.writer());
    }

    Rendering rendering(ResourceVersion version, Map<MemberId, Person> people) {
        Translated translated = of(version);
        Briefed brief = briefs.get(version.resource().id());
        List<Language> languages = Stream.concat(
                        Stream.of(version.language()), all(version).stream().map(Translated::language))
                .distinct()
                .toList();
        return new Rendering(
                translated == null ? null : translated.note(version.no(), people),
                brief == null ? null : brief.note(version.no(), people),
                languages);
    }

    private List<Translated> all(ResourceVersion version) {
        return translations.getOrDefault(version.resource().id(), List.of());
    }
}
