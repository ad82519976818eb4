package org.reintegration.library.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.library.records.ResourceKind;

/**
 * A filled template as the member who sent it sees it.
 *
 * @param kind of the record it was sent for, until it was read and says so itself
 * @param draft public id of the draft it fills or has become; null before it became one
 * @param rule why it was refused: a rule of the library, or null when the file itself was at fault
 * @param fileProblem what was wrong with the file, a word of the files room
 * @param keptUntil when the file and what was left of it go
 */
public record TemplateView(
        String id,
        ResourceKind kind,
        TemplateState state,
        @Nullable String draft,
        @Nullable String rule,
        @Nullable String fileProblem,
        TemplateReport report,
        @Nullable AttachedFile file,
        Instant sentAt,
        Instant keptUntil) {

    public boolean isWaiting() {
        return state == TemplateState.WAITING;
    }

    public boolean isTaken() {
        return state == TemplateState.TAKEN;
    }

    public boolean isRefused() {
        return state == TemplateState.REFUSED;
    }
}
