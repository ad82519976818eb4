package org.reintegration.fund.applications;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reintegration.kernel.people.MemberId;

/**
 * Everything that rules ask about one application, read for many applications at once.
 *
 * @param team who takes part
 * @param reviews of every round
 * @param rankings of the call, the first one first
 * @param employers for whom team and reviewers work now, by their organisation's id
 * @param involved who acted on it before; looked up once there is an appeal
 */
record Dossier(
        FundApplication application,
        List<Party> team,
        List<FundReview> reviews,
        List<Appeal> appeals,
        List<Clarification> questions,
        List<PersonalExtension> extensions,
        List<Proposal> proposals,
        List<Ranking> rankings,
        boolean submitted,
        Map<MemberId, Long> employers,
        Set<MemberId> involved) {

    Standing standing() {
        Stream<MemberId> froze = rankings.stream().map(Ranking::frozenBy);
        Stream<MemberId> proposed = proposals.stream().map(Proposal::proposedBy);
        return new Standing(
                application.callId(),
                application.lead(),
                team.stream().map(Party::person).collect(Collectors.toSet()),
                team.stream()
                        .filter(party -> party.role().writes())
                        .map(Party::person)
                        .collect(Collectors.toSet()),
                Stream.concat(froze, proposed).collect(Collectors.toSet()),
                involved);
    }

    List<FundReview> reviewsOfTheRound() {
        return reviews.stream()
                .filter(review -> review.round() == application.round())
                .toList();
    }

    /** Before reviewers are asked, one who by now has a conflict does not count. */
    int assigned() {
        boolean asked = application.stage() != Stage.SCREENING;
        Conflicts conflicts = conflicts();
        return Workbench.count(
                reviewsOfTheRound().stream()
                        .filter(review -> asked || !conflicts.has(review.reviewer()))
                        .toList(),
                ReviewStatus.AT_WORK);
    }

    private Conflicts conflicts() {
        Set<MemberId> declared = reviews.stream()
                .filter(review -> review.status() == ReviewStatus.CONFLICTED)
                .map(FundReview::reviewer)
                .collect(Collectors.toSet());
        return new Conflicts(team, declared, employers);
    }
}
