package org.reintegration.fund.applications;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.kernel.rules.FieldProblem;

/**
 * An application as its team sees it.
 *
 * @param stage as the team is told: nothing of what is decided before the letters go out
 * @param missing what keeps it from being handed in, while it is a draft
 * @param receipt of the snapshot that counts, null before the first
 * @param closesAt the last instant at which this application is in time
 * @param extended whether that is later than for everybody else
 * @param letter once it was released
 * @param appealUntil null when there is nothing to appeal against
 * @param cancelled whether the whole call was
 */
public record ApplicationView(
        String publicId,
        String call,
        String callTitle,
        CallForm form,
        String currency,
        BigDecimal grantCeiling,
        Instant closesAt,
        String zone,
        boolean extended,
        Stage stage,
        String title,
        List<SectionView> sections,
        BigDecimal request,
        List<TeamMember> team,
        List<FieldProblem> missing,
        @Nullable Receipt receipt,
        List<ClarificationView> clarifications,
        @Nullable String letter,
        List<AppealView> appeals,
        @Nullable Instant appealUntil,
        boolean cancelled,
        Set<Move> moves) {

    public boolean can(Move move) {
        return moves.contains(move);
    }

    public SectionView section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseGet(() -> new SectionView(key, 0, SectionDraft.empty(), null, null));
    }

    public long sectionsDone() {
        return sections.stream()
                .filter(section -> section.no() > 0 && left(section.key()) == 0)
                .count();
    }

    /** How many things are left to do in a section. */
    public long left(String key) {
        return missing.stream()
                .filter(problem -> problem.field().startsWith(key + "."))
                .count();
    }
}
