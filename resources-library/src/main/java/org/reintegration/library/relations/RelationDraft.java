package org.reintegration.library.relations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.records.LibraryRule;

/**
 * A relation as somebody states it.
 *
 * @param to public id of the record that is named
 * @param kept of an adaptation: what stayed as it was
 * @param impact of an evaluation: whether it compares with people who were not reached
 */
public record RelationDraft(
        @Nullable RelationKind kind,
        String to,
        String kept,
        String changed,
        String why,
        String result,
        @Nullable AdaptationOutcome outcome,
        boolean impact) {

    private static final int LONGEST = 1_000;

    public RelationDraft(
            @Nullable RelationKind kind,
            @Nullable String to,
            @Nullable String kept,
            @Nullable String changed,
            @Nullable String why,
            @Nullable String result,
            @Nullable AdaptationOutcome outcome,
            boolean impact) {
        this.kind = kind;
        this.to = text(to);
        this.kept = text(kept);
        this.changed = text(changed);
        this.why = text(why);
        this.result = text(result);
        this.outcome = outcome;
        this.impact = impact;
    }

    RelationKind kindOrRefuse() {
        RelationKind given = kind;
        if (given == null) {
            throw Refusal.badInput("kind", LibraryRule.THE_FIELD_IS_FILLED);
        }
        return given;
    }

    void check() {
        kindOrRefuse();
        if (kind == RelationKind.ADAPTED_FROM && changed.isEmpty()) {
            throw Refusal.badInput("changed", LibraryRule.THE_FIELD_IS_FILLED);
        }
        List<String> names = List.of("kept", "changed", "why", "result");
        List<String> texts = List.of(kept, changed, why, result);
        for (int i = 0; i < names.size(); i++) {
            if (texts.get(i).length() > LONGEST) {
                throw Refusal.badInput(names.get(i), LibraryRule.THE_TEXT_FITS);
            }
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
