package org.reintegration.library.templates;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PracticeDraft;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.templates.TemplateReport.Line;
import org.reintegration.library.templates.TemplateReport.Outcome;

/** Lays the answers of a filled template into the empty fields of a draft, one after the other, and keeps account of each. */
final class Filling {

    private final Vocabularies vocabularies;
    private final Function<Draft, List<FieldProblem>> problems;
    private final boolean begun;
    private Draft draft;
    private final List<Line> lines = new ArrayList<>();

    private Filling(
            Draft draft, boolean begun, Vocabularies vocabularies, Function<Draft, List<FieldProblem>> problems) {
        this.draft = draft;
        this.begun = begun;
        this.vocabularies = vocabularies;
        this.problems = problems;
    }

    /** What came of it: the draft as it may be saved, and the account. */
    record Filled(Draft draft, TemplateReport report) {}

    /**
     * Fills a draft that somebody has begun, or a new one where it is null.
     *
     * @param problems what is wrong in a draft however unfinished it may be
     */
    static Filled fill(
            @Nullable Draft before,
            TemplateReading.Sorted said,
            Language otherwise,
            Vocabularies vocabularies,
            Function<Draft, List<FieldProblem>> problems) {
        Language language = said.language();
        Draft start = before == null ? empty(said.kind(), language == null ? otherwise : language) : before;
        Filling filling = new Filling(start, before != null, vocabularies, problems);
        said.fields().forEach((field, paragraphs) -> filling.fill(field, Answer.of(field, paragraphs, vocabularies)));
        return new Filled(filling.draft, new TemplateReport(filling.lines, Answer.words(said.rest())));
    }

    private static Draft empty(ResourceKind kind, Language language) {
        return kind == ResourceKind.LESSON ? LessonDraft.empty(language) : PracticeDraft.empty(language);
    }

    private void fill(TemplateField field, Answer answer) {
        JsonValue value = answer.value();
        if (value == null) {
            note(field, Outcome.LEFT, LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY, answer.words());
            return;
        }
        JsonObject standing = json(draft);
        JsonPointer place = Json.createPointer("/" + field.name().replace('.', '/'));
        JsonValue there = place.containsValue(standing) ? place.getValue(standing) : JsonValue.NULL;
        boolean replaceable = isEmpty(there) || (field.form() == TemplateField.Form.LANGUAGE && !begun);
        if (there.equals(value)) {
            note(field, Outcome.SAME, null, "");
        } else if (!replaceable) {
            note(field, Outcome.KEPT, null, answer.words());
        } else {
            Draft next = read(place.add(standing, value));
            List<FieldProblem> wrong = problems.apply(next);
            if (wrong.isEmpty()) {
                draft = next;
                note(field, Outcome.TAKEN, null, "");
            } else {
                note(field, Outcome.LEFT, wrong.get(0).rule(), answer.words());
                return;
            }
        }
        if (!answer.left().isEmpty()) {
            note(field, Outcome.LEFT, LibraryRule.THE_ROW_HAS_ITS_COLUMNS, answer.left());
        }
    }

    private void note(TemplateField field, Outcome outcome, @Nullable Rule why, String words) {
        lines.add(new Line(field.name(), outcome, why == null ? null : why.slug(), words));
    }

    private static boolean isEmpty(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> true;
            case STRING -> ((JsonString) value).getString().isBlank();
            case ARRAY -> ((JsonArray) value).isEmpty();
            default -> false;
        };
    }

    private Draft read(JsonObject json) {
        return draft.kind() == ResourceKind.LESSON
                ? RecordJson.read(json.toString(), LessonDraft.class)
                : RecordJson.read(json.toString(), PracticeDraft.class);
    }

    private static JsonObject json(Draft draft) {
        try (JsonReader reader = Json.createReader(new StringReader(RecordJson.write(draft)))) {
            return reader.readObject();
        }
    }
}
