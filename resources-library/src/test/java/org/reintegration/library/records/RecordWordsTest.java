package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.text.Language;

/** One list of the texts of a record serves whoever writes, compares and translates it. */
class RecordWordsTest {

    private static final PracticeText PRACTICE = new PracticeText(
            true,
            "Défi",
            "But",
            List.of("Un", "Deux"),
            List.of(new PracticeText.Block("Bloc", "Pour", "Avec", "Appris")),
            "Qui",
            "Aide",
            "Frein",
            List.of(new PracticeText.Outcome("Part", "10 %", "60 %", "2024")),
            "low",
            "Trois",
            "Faible",
            "Oui",
            "Conseil");

    @Test
    void the_texts_to_translate_are_those_that_versions_compare() {
        DocumentText document = new DocumentText("Éditeur", "Auteur", "https://example.org/x");
        for (Draft draft : List.of(
                Records.completeLesson(),
                new PracticeDraft(Language.FR, "Titre", "Résumé", PRACTICE, null, null, false),
                new DocumentDraft("manual", Language.FR, "Titre", "Résumé", document, null, null))) {
            assertThat(words(draft).fields().stream()
                            .map(field -> field.name().replaceAll("\\.\\d+.*", ""))
                            .distinct())
                    .containsExactlyElementsOf(VersionFields.texts(draft).stream()
                            .filter(field -> !field.equals("language") && !field.equals("text.url"))
                            .toList());
        }
    }

    @Property(tries = 50)
    void every_text_is_said_anew_and_what_is_no_text_stays(@ForAll @NotBlank String said) {
        RecordWords source = new RecordWords("Titre", "Résumé", PRACTICE);
        Map<String, String> all = new HashMap<>();
        source.fields().forEach(field -> all.put(field.name(), said + field.name()));

        RecordWords translated = source.saying(all);

        assertThat(translated.fields())
                .extracting(WordField::words)
                .containsExactlyElementsOf(source.fields().stream()
                        .map(field -> (said + field.name()).strip())
                        .toList());
        assertThat(((PracticeText) translated.text()).costBand()).isEqualTo("low");
        assertThat(source.missing(all)).isEmpty();
        assertThat(translated.fields())
                .extracting(WordField::name)
                .containsExactlyElementsOf(
                        source.fields().stream().map(WordField::name).toList());
    }

    @Test
    void names_and_figures_may_stand_and_nothing_else() {
        RecordWords source = new RecordWords("Titre", "Résumé", PRACTICE);

        assertThat(source.missing(Map.of()))
                .extracting(FieldProblem::field)
                .contains("title", "text.steps.2", "text.blocks.1.lessons", "text.results.1.indicator")
                .doesNotContain("text.results.1.baseline", "text.results.1.value", "text.results.1.period");
        assertThat(source.saying(Map.of()).text()).isEqualTo(PRACTICE);
    }

    @Test
    void a_field_the_source_does_not_have_and_a_text_too_long_are_named() {
        RecordWords source = new RecordWords("Titre", "", LessonText.empty());

        assertThat(source.problems(Map.of("title", "x".repeat(251), "summary", "no summary there")))
                .containsExactlyInAnyOrder(
                        new FieldProblem("title", LibraryRule.THE_TEXT_FITS),
                        new FieldProblem("summary", LibraryRule.THE_FIELD_IS_ONE_OF_THE_RECORD));
    }

    @Test
    void a_translation_is_shown_to_no_more_readers_than_its_source() {
        for (Sensitivity record : Sensitivity.values()) {
            Resource resource = new Resource(
                    null,
                    new LessonDraft(Language.FR, "T", "", null, null, record, false),
                    List.of("global"),
                    Records.NOON);
            assertThat(Stream.of(Sensitivity.values()).filter(of -> OtherLanguages.isOpenToAllReaders(resource, of)))
                    .as("of a record that is " + record)
                    .allMatch(of -> of == Sensitivity.PUBLIC || of == record || record == Sensitivity.RESTRICTED);
        }
    }

    private static RecordWords words(Draft draft) {
        return new RecordWords(draft.title(), draft.summary(), draft.text());
    }
}
