package org.reintegration.library.templates;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of each answer in a filled template.
 *
 * @param lines in the order of the form, only fields in which something was written
 * @param rest words that belong to no field
 */
public record TemplateReport(List<Line> lines, String rest) {

    /** What became of an answer. */
    public enum Outcome {
        TAKEN,
        /** The draft says the same already. */
        SAME,
        /** The draft says something else, which stays. */
        KEPT,
        /** It is not what the field can hold. */
        LEFT;

        /** As it stands in keys of words. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One answer.
     *
     * @param why the rule it broke, when it was left
     * @param words what was written, unless the draft has it now
     */
    public record Line(
            String field, Outcome outcome, @Nullable String why, String words) {

        /** The name without the part of the record it belongs to, as it stands in keys of words. */
        public String label() {
            return field.substring(field.indexOf('.') + 1);
        }
    }

    public TemplateReport(@Nullable List<Line> lines, @Nullable String rest) {
        this.lines = lines == null ? List.of() : List.copyOf(lines);
        this.rest = rest == null ? "" : rest;
    }

    /** Nothing known yet. */
    static TemplateReport none() {
        return new TemplateReport(List.of(), "");
    }

    /** Whether the draft has changed for it. */
    boolean isSomethingTaken() {
        return lines.stream()
                .anyMatch(
                        line -> line.outcome() == Outcome.TAKEN && !line.field().equals("language"));
    }

    boolean isEmpty() {
        return lines.stream().allMatch(line -> line.field().equals("language")) && rest.isEmpty();
    }

    /** The answers that the draft has now. */
    public List<Line> taken() {
        return lines.stream()
                .filter(line -> line.outcome() == Outcome.TAKEN || line.outcome() == Outcome.SAME)
                .toList();
    }

    /** The answers that it has not, for their writer to copy. */
    public List<Line> left() {
        return lines.stream()
                .filter(line -> line.outcome() == Outcome.KEPT || line.outcome() == Outcome.LEFT)
                .toList();
    }
}
