package org.reintegration.library.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reintegration.files.worker.OpenedForm;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.templates.TemplateField.Form;
import org.reintegration.library.templates.TemplateReport.Line;
import org.reintegration.library.templates.TemplateReport.Outcome;
import org.reintegration.web.library.templates.TemplateFile;
import org.reintegration.web.library.templates.TemplateLabels;
import org.reintegration.web.testing.Typist;
import org.reintegration.web.words.Words;

/** The template as it is handed out, filled in by a program, and read as the worker and the library read it, in every language. */
class TemplateRoundTripTest {

    private static final Vocabularies VOCABULARIES = new Vocabularies();
    private static final TemplateLabels LABELS = new TemplateLabels(new Words(), VOCABULARIES);
    private static final List<ResourceKind> KINDS = List.of(ResourceKind.LESSON, ResourceKind.PRACTICE);
    private static final int DRAWS = 12;
    private static final String LETTERS = "abcdéèçñãüÀ àâîô ابتثجحخد ذرزسشص ،؟ 0123 <&>\"'’«»();!- ٠١٢ 漢😀";

    @Test
    void what_was_filled_in_is_what_the_draft_says() {
        each((kind, language, random) -> {
            Fill fill = new Fill(kind, language, random);

            Filling.Filled filled = filled(fill.typist().saved());

            assertThat(said(filled)).as(kind + " in " + language).isEqualTo(fill.expected());
            assertThat(filled.draft().language()).isEqualTo(fill.language());
            assertThat(filled.report().left()).isEmpty();
            assertThat(filled.report().rest()).isEqualTo("Par ailleurs");
        });
    }

    @Test
    void where_a_word_processor_lost_the_places_the_headings_tell_the_same() {
        each((kind, language, random) -> {
            Fill fill = new Fill(kind, language, random);

            Filling.Filled filled = filled(fill.typist().loseThePlaces().saved());

            assertThat(said(filled)).as(kind + " in " + language).isEqualTo(fill.expected());
            assertThat(filled.report().rest()).isEqualTo("Par ailleurs");
        });
    }

    @Test
    void an_empty_template_says_nothing_with_its_places_and_without() {
        each((kind, language, random) -> {
            byte[] empty = template(kind, language);
            byte[] bare = Typist.opening(empty).loseThePlaces().saved();

            for (byte[] each : List.of(empty, bare)) {
                Filling.Filled filled = filled(each);
                assertThat(filled.report().isEmpty())
                        .as(kind + " in " + language + ": " + filled.report())
                        .isTrue();
                assertThat(filled.draft().kind()).isEqualTo(kind);
                assertThat(filled.draft().language()).isEqualTo(language);
            }
        });
    }

    @Test
    void no_two_fields_of_a_kind_share_a_heading_in_any_language() {
        for (ResourceKind kind : KINDS) {
            Map<String, TemplateField> seen = new HashMap<>();
            for (TemplateField field : TemplateField.of(kind)) {
                for (Language language : Language.values()) {
                    String heading = Plain.of(LABELS.heading(field, language));
                    TemplateField other = seen.put(heading, field);
                    assertThat(other == null || other.equals(field))
                            .as(heading + ": " + field.name() + " and " + other)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_field_of_words_on_the_page_has_its_place() throws IOException {
        assertThat(onThePage("lesson-form")).isSubsetOf(names(ResourceKind.LESSON));
        Set<String> practice = onThePage("practice-form");
        practice.remove("text.full");
        assertThat(practice).isSubsetOf(names(ResourceKind.PRACTICE));
        assertThat(names(ResourceKind.LESSON)).contains("title", "summary", "language", "facts.sources", "facts.donor");
    }

    @Test
    void the_template_is_the_same_file_every_time_and_has_a_place_for_each_field() {
        for (ResourceKind kind : KINDS) {
            assertThat(template(kind, Language.AR)).isEqualTo(template(kind, Language.AR));
            assertThat(Typist.opening(template(kind, Language.AR)).places())
                    .isEqualTo(TemplateField.of(kind).stream()
                            .map(field -> field.placeIn(kind))
                            .toList());
        }
    }

    @Test
    void what_stands_in_the_draft_stays_and_what_does_not_fit_is_left_for_its_writer() {
        byte[] docx = Typist.opening(template(ResourceKind.LESSON, Language.FR))
                .write("lesson:title", "Autre titre")
                .write("lesson:summary", "Le résumé")
                .write("lesson:text.polarity", "peut-être")
                .write("lesson:text.context", "x".repeat(10_001))
                .write("lesson:text.insight", "Le même")
                .saved();
        JsonObject standing = Json.createObjectBuilder(json(filled(docx)))
                .add("title", "Mon titre")
                .add("summary", "")
                .add("text", Json.createObjectBuilder().add("insight", "Le même"))
                .build();
        var draft = RecordJson.read(standing.toString(), LessonDraft.class);

        Filling.Filled filled = Filling.fill(
                draft,
                TemplateReading.of(OpenedForm.of(docx), LABELS, null).orElseThrow(),
                Language.EN,
                VOCABULARIES,
                changed -> changed.text().paragraphs().stream().anyMatch(words -> words.length() > 10_000)
                        ? List.of(new FieldProblem("text", LibraryRule.THE_TEXT_FITS))
                        : List.of());

        assertThat(filled.draft().title()).isEqualTo("Mon titre");
        assertThat(filled.draft().summary()).isEqualTo("Le résumé");
        assertThat(filled.report().lines())
                .extracting(Line::field, Line::outcome)
                .contains(
                        tuple("title", Outcome.KEPT),
                        tuple("summary", Outcome.TAKEN),
                        tuple("text.polarity", Outcome.LEFT),
                        tuple("text.context", Outcome.LEFT),
                        tuple("text.insight", Outcome.SAME));
        assertThat(filled.report().left()).extracting(Line::words).contains("Autre titre", "peut-être");
    }

    @Test
    void another_word_text_is_no_template_even_with_a_heading_or_two_of_ours() {
        byte[] template = template(ResourceKind.LESSON, Language.FR);
        Typist other = Typist.opening(template);
        byte[] report = other.only(
                        "Rapport annuel", "Résumé", "Tout va bien.", "Recommandation", "Continuer.", "Sources")
                .saved();

        assertThat(TemplateReading.of(OpenedForm.of(report), LABELS, ResourceKind.LESSON))
                .isEmpty();
    }

    /** A template with something in every field, and what the draft must then say. */
    private static final class Fill {

        private final Random random;
        private final Typist typist;
        private final Map<String, JsonValue> expected = new HashMap<>();
        private Language language = Language.EN;

        Fill(ResourceKind kind, Language printed, Random random) {
            this.random = random;
            this.typist = Typist.opening(template(kind, printed));
            for (TemplateField field : TemplateField.of(kind)) {
                fill(field, field.placeIn(kind), printed);
            }
        }

        private void fill(TemplateField field, String place, Language printed) {
            switch (field.form()) {
                case LINE -> {
                    String words = words();
                    typist.write(place, words);
                    expected.put(field.name(), Json.createValue(words));
                }
                case TEXT -> {
                    String broken = words() + "\n" + words();
                    String[] paragraphs = {words(), "", broken};
                    typist.write(place, paragraphs);
                    expected.put(field.name(), Json.createValue(String.join("\n", paragraphs)));
                }
                case LINES -> {
                    String[] lines = {words(), words(), words()};
                    typist.write(place, lines);
                    expected.put(
                            field.name(),
                            Json.createArrayBuilder(List.of(lines)).build());
                }
                case ROWS -> rows(field, place);
                case CHOICE -> {
                    List<Term> terms = new ArrayList<>(
                            VOCABULARIES.named(field.vocabulary()).terms());
                    Term term = terms.get(random.nextInt(terms.size()));
                    typist.write(place, term.label(printed));
                    expected.put(field.name(), Json.createValue(term.id()));
                }
                case LANGUAGE -> {
                    language = List.of(Language.values()).get(random.nextInt(Language.values().length));
                    typist.write(place, language.ownName());
                }
                case REST -> typist.write(place, "Par ailleurs");
            }
        }

        private void rows(TemplateField field, String place) {
            List<List<String>> rows = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(row ->
                            field.columns().stream().map(column -> words()).toList())
                    .toList();
            typist.writeRows(place, rows);
            var all = Json.createArrayBuilder();
            for (List<String> row : rows) {
                var entry = Json.createObjectBuilder();
                for (int i = 0; i < row.size(); i++) {
                    entry.add(field.columns().get(i), row.get(i));
                }
                all.add(entry);
            }
            expected.put(field.name(), all.build());
        }

        /** Letters of several scripts, signs that XML does not like, and an end that is no blank. */
        private String words() {
            int[] letters = LETTERS.codePoints().toArray();
            String middle = IntStream.range(0, 1 + random.nextInt(40))
                    .map(i -> letters[random.nextInt(letters.length)])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return "m" + middle + "m";
        }

        Typist typist() {
            return typist;
        }

        Map<String, JsonValue> expected() {
            return expected;
        }

        Language language() {
            return language;
        }
    }

    @FunctionalInterface
    private interface Example {
        void of(ResourceKind kind, Language language, Random random);
    }

    private static void each(Example example) {
        for (ResourceKind kind : KINDS) {
            for (Language language : Language.values()) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    example.of(kind, language, new Random(draw));
                }
            }
        }
    }

    private static byte[] template(ResourceKind kind, Language language) {
        return new TemplateFile(kind, language, LABELS, VOCABULARIES).bytes();
    }

    private static Filling.Filled filled(byte[] docx) {
        TemplateReading.Sorted said =
                TemplateReading.of(OpenedForm.of(docx), LABELS, null).orElseThrow();
        return Filling.fill(null, said, Language.EN, VOCABULARIES, draft -> List.of());
    }

    private static JsonObject json(Filling.Filled filled) {
        try (var reader = Json.createReader(new StringReader(RecordJson.write(filled.draft())))) {
            return reader.readObject();
        }
    }

    private static Map<String, JsonValue> said(Filling.Filled filled) {
        JsonObject draft = json(filled);
        return TemplateField.of(filled.draft().kind()).stream()
                .filter(field -> field.form() != Form.LANGUAGE && field.form() != Form.REST)
                .collect(Collectors.toMap(
                        TemplateField::name,
                        field -> Json.createPointer("/" + field.name().replace('.', '/'))
                                .getValue(draft)));
    }

    private static Set<String> names(ResourceKind kind) {
        return TemplateField.of(kind).stream().map(TemplateField::name).collect(Collectors.toSet());
    }

    private static Set<String> onThePage(String form) throws IOException {
        String page = Files.readString(Path.of("src/main/webapp/WEB-INF/library/" + form + ".xhtml"));
        return Stream.of("data-field=\"([^\"]+)\"", "data-row=\"([^\"]+)\"")
                .flatMap(pattern -> {
                    Matcher matcher = Pattern.compile(pattern).matcher(page);
                    List<String> found = new ArrayList<>();
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                    return found.stream();
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
