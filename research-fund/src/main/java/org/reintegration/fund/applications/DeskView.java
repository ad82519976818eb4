package org.reintegration.fund.applications;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.calls.CallForm;

/**
 * One application as the fund's people see it.
 *
 * @param sections as they were handed in
 * @param candidates reviewers without a conflict who are not asked yet
 * @param finding why an officer found it ineligible, until another confirms or clears it
 */
public record DeskView(
        DeskItem item,
        String call,
        String callTitle,
        String currency,
        String zone,
        CallForm form,
        List<SnapshotContent.Section> sections,
        Receipt receipt,
        List<TeamMember> team,
        List<ClarificationView> clarifications,
        List<Assigned> reviews,
        List<Candidate> candidates,
        @Nullable String finding,
        List<AppealView> appeals,
        Set<Move> moves) {

    /** Somebody who was asked to review. */
    public record Assigned(String review, @Nullable String name, ReviewStatus status, boolean releasable) {}

    /** Somebody who may be asked to review. */
    public record Candidate(long person, String name) {}

    public boolean can(Move move) {
        return moves.contains(move);
    }

    public SectionDraft section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .map(SnapshotContent.Section::draft)
                .orElseGet(SectionDraft::empty);
    }
}
