package org.reintegration.library.templates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.ResourceKind;

/**
 * A field of a record that can be filled in with a word processor.
 *
 * @param name as form and API call it, such as {@code text.context}
 * @param vocabulary what a choice is among, else null
 * @param columns of a field that is a table, else empty
 */
public record TemplateField(
        String name, Form form, @Nullable String vocabulary, List<String> columns) {

    /** How a field is written down. */
    public enum Form {
        /** One line, however it was broken. */
        LINE,
        TEXT,
        /** One entry in each paragraph. */
        LINES,
        /** One entry in each row of a table. */
        ROWS,
        CHOICE,
        /** The language of the record, by its own name. */
        LANGUAGE,
        /** Words that have no field: kept for their writer beside the draft. */
        REST
    }

    /** Whatever has no place of its own. */
    public static final TemplateField REST = new TemplateField("rest", Form.REST, null, List.of());

    private static final List<TemplateField> BEFORE = List.of(
            new TemplateField("language", Form.LANGUAGE, null, List.of()),
            of("title", Form.LINE),
            of("summary", Form.TEXT));
    private static final List<TemplateField> BEHIND =
            List.of(of("facts.donor", Form.LINE), of("facts.sources", Form.LINES), REST);
    private static final List<TemplateField> LESSON = List.of(
            of("text.context", Form.TEXT),
            of("text.observation", Form.TEXT),
            of("text.insight", Form.TEXT),
            of("text.recommendation", Form.TEXT),
            of("text.rootCause", Form.TEXT),
            choice("text.polarity", Vocabularies.POLARITIES),
            of("text.appliesWhen", Form.TEXT),
            of("text.doesNotApplyWhen", Form.TEXT),
            of("text.actionOwner", Form.LINE),
            choice("text.actionStatus", Vocabularies.ACTION_STATUSES));
    private static final List<TemplateField> PRACTICE = List.of(
            of("text.challenge", Form.TEXT),
            of("text.objective", Form.TEXT),
            of("text.steps", Form.LINES),
            rows("text.blocks", "name", "purpose", "enabling", "lessons"),
            of("text.whoDoesWhat", Form.TEXT),
            of("text.helped", Form.TEXT),
            of("text.hindered", Form.TEXT),
            rows("text.results", "indicator", "baseline", "value", "period"),
            choice("text.costBand", Vocabularies.COST_BANDS),
            of("text.staffing", Form.LINE),
            of("text.weaknesses", Form.TEXT),
            of("text.lasting", Form.TEXT),
            of("text.advice", Form.TEXT));

    /** The fields of a kind in the order of the form; documents come from the catalogue and have none. */
    public static List<TemplateField> of(ResourceKind kind) {
        List<TemplateField> all = new ArrayList<>(BEFORE);
        switch (kind) {
            case LESSON -> all.addAll(LESSON);
            case PRACTICE -> all.addAll(PRACTICE);
            case DOCUMENT -> {
                return List.of();
            }
        }
        all.addAll(BEHIND);
        return List.copyOf(all);
    }

    /** The name without the part of the record it belongs to, as it stands in keys of words: {@code context}. */
    public String label() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The name of the field's place in a template of this kind: {@code lesson:text.context}. */
    public String placeIn(ResourceKind kind) {
        return kind.slug() + ":" + name;
    }

    private static TemplateField of(String name, Form form) {
        return new TemplateField(name, form, null, List.of());
    }

    private static TemplateField choice(String name, String vocabulary) {
        return new TemplateField(name, Form.CHOICE, vocabulary, List.of());
    }

    private static TemplateField rows(String name, String... columns) {
        return new TemplateField(name, Form.ROWS, null, List.of(columns));
    }
}
