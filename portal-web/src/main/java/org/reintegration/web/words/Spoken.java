package org.reintegration.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.web.site.Caller;

/** Words, labels, dates and numbers in the caller's language, for pages: {@code #{t.say('search.title')}}. */
@RequestScoped
@Named("t")
public class Spoken {

    @Inject
    Words words;

    @Inject
    Caller caller;

    @Inject
    Vocabularies vocabularies;

    public String say(String key) {
        return words.of(key, caller.language());
    }

    public String say(String key, Object one) {
        return words.of(key, caller.language(), one);
    }

    public String say(String key, Object one, Object two) {
        return words.of(key, caller.language(), one, two);
    }

    public String say(String key, Object one, Object two, Object three) {
        return words.of(key, caller.language(), one, two, three);
    }

    /** A term's label: {@code #{t.label('countries', 'NE')}}. */
    public String label(String vocabulary, String id) {
        return vocabularies.named(vocabulary).label(id, caller.language());
    }

    public String theme(String id) {
        return vocabularies.thesaurus().label(id, caller.language());
    }

    /** Several labels, in the reader's language, with the comma that language uses. */
    public String labels(String vocabulary, List<String> ids) {
        return String.join(
                caller.language() == Language.AR ? "، " : ", ",
                ids.stream().map(id -> label(vocabulary, id)).toList());
    }

    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(caller.language().locale())
                .format(instant.atOffset(ZoneOffset.UTC));
    }

    /** A month by any of its days: November 2026. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", caller.language().locale())
                .format(day);
    }

    /** The same as short as the language allows, without its year. */
    public String shortMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLL", caller.language().locale()).format(day);
    }

    /** A day of the calendar, which is the same in every zone. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(caller.language().locale())
                .format(day);
    }

    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(caller.language().locale())
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** The name that a language has in itself, by its tag. */
    public String languageName(String tag) {
        return Language.ofTag(tag).map(Language::ownName).orElse(tag);
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }
}
