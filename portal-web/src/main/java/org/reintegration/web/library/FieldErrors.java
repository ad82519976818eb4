package org.reintegration.web.library;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.web.words.Words;

/** What is wrong on a form, told beside its fields. */
final class FieldErrors implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> told = new HashMap<>();

    /** What was typed as a draft; nothing when something cannot even be read, which is told beside its field. */
    Optional<Draft> read(DraftFields fields, ResourceKind kind, Words words, Language language) {
        try {
            return Optional.of(fields.draft(kind));
        } catch (Refusal refusal) {
            String field = refusal.field();
            if (field == null) {
                throw refusal;
            }
            told.put(field, words.of(refusal, language));
            return Optional.empty();
        }
    }

    void tell(List<FieldProblem> problems, Words words, Language language) {
        problems.forEach(problem -> told.putIfAbsent(problem.field(), words.of(problem.rule(), language)));
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    void clear() {
        told.clear();
    }

    @Nullable String of(String field) {
        return told.get(field);
    }

    Map<String, String> all() {
        return told;
    }
}
