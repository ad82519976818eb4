package org.reintegration.web.library.templates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.templates.TemplateReport;
import org.reintegration.library.templates.TemplateState;
import org.reintegration.library.templates.TemplateView;

/**
 * A filled template as the API gives it.
 *
 * @param draft the draft it fills or has become
 * @param problem why it was refused, as a stable word: a rule of the library, or what was wrong with the file
 * @param detail the same in the caller's language
 * @param fields what became of each answer
 * @param rest words that belong to no field
 */
public record TemplateAnswer(
        String id,
        ResourceKind kind,
        TemplateState state,
        @Nullable String draft,
        @Nullable String problem,
        @Nullable String detail,
        List<TemplateReport.Line> fields,
        String rest,
        Instant sentAt,
        Instant keptUntil) {

    static TemplateAnswer of(TemplateView view, @Nullable String detail) {
        return new TemplateAnswer(
                view.id(),
                view.kind(),
                view.state(),
                view.draft(),
                view.rule() == null ? view.fileProblem() : view.rule(),
                detail,
                view.report().lines(),
                view.report().rest(),
                view.sentAt(),
                view.keptUntil());
    }
}
