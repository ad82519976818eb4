package org.reintegration.fund.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.calls.CallFacts;
import org.reintegration.fund.calls.CallRegister;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;

/** What reviewers do: declare, read, weigh by the rubric, hand in. With a conflict there is nothing here to find. */
@ApplicationScoped
@Transactional
public class ReviewService {

    private static final Set<Stage> OPEN = EnumSet.of(Stage.IN_REVIEW, Stage.REVIEWED);

    @Inject
    Applications applications;

    @Inject
    Workbench bench;

    @Inject
    CallRegister calls;

    public List<ReviewWork> mine(Actor actor) {
        return applications.allForReviewer(bench.reach(actor)).stream()
                .map(this::view)
                .toList();
    }

    public ReviewWork open(Actor actor, String publicId) {
        return view(find(actor, publicId));
    }

    /** Declares to have no conflict; only now the content opens. */
    public ReviewWork accept(Actor actor, String publicId) {
        return move(actor, publicId, ReviewMove.ACCEPT);
    }

    /** From here on the application does not exist for this reviewer. */
    public void declareConflict(Actor actor, String publicId) {
        made(actor, publicId, ReviewMove.DECLARE_CONFLICT);
    }

    public void decline(Actor actor, String publicId) {
        made(actor, publicId, ReviewMove.DECLINE);
    }

    public ReviewWork write(Actor actor, String publicId, ReviewDraft draft) {
        FundReview review = locked(actor, publicId);
        draft.check(
                calls.read(applications.byId(review.applicationId()).callId()).form());
        review.write(draft, bench.now());
        applications.flush();
        return view(review);
    }

    /** Hands it in; the last one that was wanted completes the application's review. */
    public ReviewWork submit(Actor actor, String publicId) {
        FundReview review = locked(actor, publicId);
        FundApplication application = applications.byId(review.applicationId());
        CallFacts call = calls.read(application.callId());
        if (ReviewMove.SUBMIT.from().contains(review.status())) {
            review.draft().checkComplete(call.form());
        }
        review.make(ReviewMove.SUBMIT, bench.now());
        review.worksFor(bench.employer(review.reviewer()));
        bench.record(actor, "review-submit", application.ref());
        applications.flush();
        int in = Workbench.count(applications.reviews(application), ReviewStatus.IN);
        if (application.stage() == Stage.IN_REVIEW && in >= call.form().reviewers()) {
            bench.make(Actor.PORTAL, application, call, Move.COMPLETE);
        }
        return view(review);
    }

    public ReviewWork reopen(Actor actor, String publicId) {
        return move(actor, publicId, ReviewMove.REOPEN);
    }

    private ReviewWork move(Actor actor, String publicId, ReviewMove move) {
        return view(made(actor, publicId, move));
    }

    private FundReview made(Actor actor, String publicId, ReviewMove move) {
        FundReview review = locked(actor, publicId);
        review.make(move, bench.now());
        bench.record(
                actor,
                "review-" + move.slug(),
                applications.byId(review.applicationId()).ref());
        applications.flush();
        return review;
    }

    /** The application is locked first, so that a ranking and a reviewer never act at once. */
    private FundReview locked(Actor actor, String publicId) {
        FundReview review = find(actor, publicId);
        FundApplication application = applications.byId(review.applicationId());
        applications.lock(application);
        applications.refresh(review);
        if (!ReviewStatus.AT_WORK.contains(review.status())) {
            throw Refusal.notFound();
        }
        if (!OPEN.contains(application.stage())) {
            throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, review.status());
        }
        return review;
    }

    private FundReview find(Actor actor, String publicId) {
        return applications.forReviewer(bench.reach(actor), publicId).orElseThrow(Refusal::notFound);
    }

    private ReviewWork view(FundReview review) {
        FundApplication application = applications.byId(review.applicationId());
        CallFacts call = calls.read(application.callId());
        boolean reads = ReviewStatus.READING.contains(review.status());
        SnapshotContent content = applications.snapshots(application).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .content();
        boolean blind = call.form().blind();
        List<MemberId> team = blind
                ? List.of()
                : applications.team(application).stream().map(Party::person).toList();
        Map<MemberId, Person> names = bench.named(team);
        Set<ReviewMove> moves = EnumSet.noneOf(ReviewMove.class);
        for (ReviewMove move : ReviewMove.values()) {
            if (move.who() == ReviewMove.Who.REVIEWER
                    && OPEN.contains(application.stage())
                    && move.from().contains(review.status())) {
                moves.add(move);
            }
        }
        ReviewDraft draft = review.draft();
        return new ReviewWork(
                review.publicId().value(),
                review.status(),
                call.publicId(),
                call.title(),
                call.currency().getCurrencyCode(),
                call.form(),
                team.stream()
                        .map(person -> Workbench.name(names, person))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                reads ? content.title() : null,
                reads ? projection(content, blind) : List.of(),
                draft,
                draft.total(call.form()),
                moves);
    }

    /** Without the section that tells who applies when the call is blind. */
    static List<SnapshotContent.Section> projection(SnapshotContent content, boolean blind) {
        return content.sections().stream()
                .filter(section -> !blind || !Sections.showsWhoApplies(section.key()))
                .toList();
    }
}
