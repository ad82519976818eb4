package org.reintegration.library.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.FieldProblem;

/** What a draft still lacks before others are asked to read it. */
final class Completeness {

    private final List<String> needed = new ArrayList<>();
    private final List<FieldProblem> missing = new ArrayList<>();

    private Completeness() {}

    /** What is asked of a draft of this kind. {@code withFiles}: whether files hang on it; a document is one, or says where it is. */
    static Completeness of(Draft draft, boolean withFiles) {
        Completeness all = ofCatalogue(draft);
        Facts facts = draft.facts();
        all.some("facts.themes", facts.themes());
        if (draft.kind() != ResourceKind.DOCUMENT) {
            all.chosen("facts.primaryCell", facts.primaryCell());
        }
        all.chosen("facts.licence", facts.licence());
        all.asked("facts.origin", !facts.countries().isEmpty() || facts.region() != null);
        if (draft.text() instanceof LessonText lesson) {
            all.lesson(lesson);
        } else if (draft.text() instanceof PracticeText practice) {
            all.practice(practice);
        } else if (draft.text() instanceof DocumentText document) {
            all.filled("text.publisher", document.publisher());
            all.asked("text.url", document.url() != null || withFiles);
            all.chosen("facts.year", facts.year());
        }
        return all;
    }

    /** What is asked of an entry of the catalogue, which often knows no more. */
    static Completeness ofCatalogue(Draft draft) {
        Completeness all = new Completeness();
        all.filled("title", draft.title());
        all.filled("summary", draft.summary());
        return all;
    }

    List<FieldProblem> missing() {
        return List.copyOf(missing);
    }

    /** Every field that is asked for, filled or not, in the order of the form. */
    List<String> needed() {
        return List.copyOf(needed);
    }

    private void lesson(LessonText lesson) {
        filled("text.context", lesson.context());
        filled("text.observation", lesson.observation());
        filled("text.insight", lesson.insight());
        filled("text.recommendation", lesson.recommendation());
        chosen("text.polarity", lesson.polarity());
    }

    private void practice(PracticeText practice) {
        filled("text.challenge", practice.challenge());
        filled("text.objective", practice.objective());
        some("text.steps", practice.steps());
        filled("text.advice", practice.advice());
        if (practice.full()) {
            some("text.blocks", practice.blocks());
            filled("text.whoDoesWhat", practice.whoDoesWhat());
            filled("text.helped", practice.helped());
            filled("text.hindered", practice.hindered());
            some("text.results", practice.results());
            filled("text.weaknesses", practice.weaknesses());
            filled("text.lasting", practice.lasting());
        }
    }

    private void filled(String field, String value) {
        asked(field, !value.isBlank());
    }

    private void some(String field, List<?> values) {
        asked(field, !values.isEmpty());
    }

    private void chosen(String field, @Nullable Object value) {
        asked(field, value != null);
    }

    private void asked(String field, boolean filled) {
        needed.add(field);
        if (!filled) {
            missing.add(new FieldProblem(field, LibraryRule.THE_FIELD_IS_FILLED));
        }
    }
}
