package org.reintegration.web.library;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.Move;
import org.reintegration.library.records.PracticeDraft;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ReviewView;
import org.reintegration.library.records.Status;

/**
 * Work on a record as the API gives it; of lesson, practice and document the one of its kind is there.
 *
 * @param version for If-Match
 * @param percent how much of what is asked for before it can be submitted is there
 * @param second whether one reviewer has accepted it and another is still to
 */
public record WorkAnswer(
        String id,
        int version,
        ResourceKind kind,
        Status status,
        int no,
        @Nullable Integer publishedNo,
        @Nullable LessonDraft lesson,
        @Nullable PracticeDraft practice,
        @Nullable DocumentDraft document,
        int percent,
        List<FieldProblem> missing,
        List<PrivacyNote> personalData,
        boolean second,
        Set<Move> moves,
        List<ReviewView> reviews,
        Instant changedAt) {

    static WorkAnswer of(DraftView work) {
        return new WorkAnswer(
                work.publicId(),
                work.version(),
                work.kind(),
                work.status(),
                work.no(),
                work.publishedNo(),
                work.draft() instanceof LessonDraft lesson ? lesson : null,
                work.draft() instanceof PracticeDraft practice ? practice : null,
                work.draft() instanceof DocumentDraft document ? document : null,
                work.percent(),
                work.missing(),
                work.personalData(),
                work.second(),
                work.moves(),
                work.reviews(),
                work.changedAt());
    }
}
