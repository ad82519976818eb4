package org.reintegration.fund.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.fund.calls.CallFacts;
import org.reintegration.fund.calls.CallRegister;
import org.reintegration.fund.calls.CallStatus;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Refusal;

/** What officers do: look through what came in, ask, set aside by two, choose reviewers, pass on. */
@ApplicationScoped
@Transactional
public class ScreeningService {

    private static final int LONGEST = 5_000;
    private static final int MOST_FIELDS = 30;

    @Inject
    Applications applications;

    @Inject
    Workbench bench;

    @Inject
    CallRegister calls;

    @Inject
    Outbox outbox;

    /** What was taken in for a call; what the actor has a conflict with is not there. */
    public List<DeskItem> desk(Actor actor, String callId) {
        Reach reach = bench.reach(actor);
        CallFacts call = found(reach, callId);
        return items(applications.ofCallForStaff(reach, call.id()), call);
    }

    public DeskView open(Actor actor, String publicId) {
        return view(actor, bench.findForStaff(actor, publicId));
    }

    /** Asks the lead about named fields; the answer is due at an instant. */
    public DeskView ask(Actor actor, String publicId, List<String> fields, String question, @Nullable Instant due) {
        FundApplication application = bench.findForStaff(actor, publicId);
        String asked = text("question", question);
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw Refusal.badInput("fields", FundRule.THE_FIELD_IS_FILLED);
        }
        CallFacts call = calls.read(application.callId());
        if (!Sections.keys(call.form()).containsAll(fields)) {
            throw Refusal.badInput("fields", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        if (due == null || !due.isAfter(bench.now())) {
            throw Refusal.badInput("due", FundRule.THE_INSTANT_LIES_AHEAD);
        }
        bench.make(actor, application, call, Move.ASK);
        applications.add(new Clarification(application.id(), actor.memberOrRefuse(), fields, asked, due, bench.now()));
        outbox.add(new ClarificationAsked(publicId, application.title(), application.lead()));
        return done(actor, application);
    }

    /** The first officer's finding, with the letter that a second officer may confirm. */
    public DeskView findIneligible(Actor actor, String publicId, String reason) {
        FundApplication application = bench.findForStaff(actor, publicId);
        String why = text("reason", reason);
        bench.make(actor, application, calls.read(application.callId()), Move.FIND_INELIGIBLE);
        application.foundIneligible(actor.memberOrRefuse(), why);
        return done(actor, application);
    }

    public DeskView clearFinding(Actor actor, String publicId) {
        FundApplication application = bench.findForStaff(actor, publicId);
        bench.make(actor, application, calls.read(application.callId()), Move.CLEAR_FINDING);
        application.findingCleared();
        return done(actor, application);
    }

    /** The second officer confirms; the letter is held until all go out. */
    public DeskView confirmIneligible(Actor actor, String publicId) {
        FundApplication application = bench.findForStaff(actor, publicId);
        bench.make(actor, application, calls.read(application.callId()), Move.CONFIRM_INELIGIBLE);
        application.letter(actor.memberOrRefuse(), application.ineligibleWhy());
        return done(actor, application);
    }

    public DeskView reinstate(Actor actor, String publicId) {
        FundApplication application = bench.findForStaff(actor, publicId);
        bench.make(actor, application, calls.locked(application.callId()), Move.REINSTATE);
        application.findingCleared();
        application.letter(actor.memberOrRefuse(), null);
        return done(actor, application);
    }

    /** Chooses a reviewer; one with a conflict is refused before anything is sent. */
    public DeskView assign(Actor actor, String publicId, MemberId reviewer) {
        FundApplication application = bench.findForStaff(actor, publicId);
        CallFacts call = calls.read(application.callId());
        bench.make(actor, application, call, Move.ASSIGN);
        if (!reviewers().contains(reviewer)) {
            throw Refusal.badInput("reviewer", FundRule.THE_REVIEWER_IS_KNOWN);
        }
        boolean asked = applications.reviews(application).stream()
                .anyMatch(review -> review.reviewer().equals(reviewer));
        if (asked
                || actor.is(reviewer)
                || !bench.conflicted(application, List.of(reviewer)).isEmpty()) {
            throw Refusal.conflict(FundRule.THE_REVIEWER_HAS_NO_CONFLICT, application.stage());
        }
        FundReview review = new FundReview(application, reviewer, actor.memberOrRefuse(), bench.now());
        applications.add(review);
        applications.flush();
        if (application.stage() == Stage.IN_REVIEW) {
            outbox.add(new ReviewerInvited(review.publicId().value(), call.title(), reviewer));
        }
        return done(actor, application);
    }

    /** Ends a reviewer's work that does not come. */
    public DeskView expire(Actor actor, String publicId, String reviewId) {
        FundApplication application = bench.findForStaff(actor, publicId);
        bench.make(actor, application, calls.read(application.callId()), Move.ASSIGN);
        FundReview review = applications.reviewOf(application, reviewId).orElseThrow(Refusal::notFound);
        review.make(ReviewMove.EXPIRE, bench.now());
        return done(actor, application);
    }

    /** Sends it to its reviewers. */
    public DeskView pass(Actor actor, String publicId) {
        FundApplication application = bench.findForStaff(actor, publicId);
        CallFacts call = calls.read(application.callId());
        bench.make(actor, application, call, Move.PASS);
        application.findingCleared();
        List<FundReview> reviews = applications.reviews(application);
        Set<MemberId> conflicted = bench.conflicted(
                application, reviews.stream().map(FundReview::reviewer).toList());
        for (FundReview review : reviews) {
            if (review.status() == ReviewStatus.INVITED && conflicted.contains(review.reviewer())) {
                review.make(ReviewMove.FIND_CONFLICT, bench.now());
            } else if (review.status() == ReviewStatus.INVITED) {
                outbox.add(new ReviewerInvited(review.publicId().value(), call.title(), review.reviewer()));
            }
        }
        return done(actor, application);
    }

    /** Goes on with fewer reviews than the call asks for, for a reason on record. */
    public DeskView completeEarly(Actor actor, String publicId, String reason) {
        FundApplication application = bench.findForStaff(actor, publicId);
        String why = text("reason", reason);
        bench.make(actor, application, calls.read(application.callId()), Move.COMPLETE_EARLY);
        application.completedEarly(why);
        return done(actor, application);
    }

    /**
     * Grants more time for one application, for a reason on record. Officers read no drafts: the applicant tells the number, and
     * nothing else of it is shown.
     */
    public List<ExtensionView> extend(
            Actor actor, String callId, String number, @Nullable Instant until, String reason) {
        Reach reach = bench.reach(actor);
        CallFacts call = found(reach, callId);
        String why = text("reason", reason);
        if (until == null || !until.isAfter(bench.now()) || !until.isAfter(call.closesAt())) {
            throw Refusal.badInput("until", FundRule.THE_INSTANT_LIES_AHEAD);
        }
        FundApplication application = applications
                .unseen(reach, call.id(), Given.text(number))
                .orElseThrow(() -> Refusal.badInput("application", FundRule.THE_VALUE_IS_KNOWN_HERE));
        bench.make(actor, application, calls.locked(call.id()), Move.EXTEND);
        applications.add(new PersonalExtension(application, until, why, actor.memberOrRefuse(), bench.now()));
        outbox.add(new ExtensionGranted(application.publicId().value(), call.title(), application.lead()));
        applications.flush();
        return extensions(actor, callId);
    }

    /** All extensions of a call, the newest first. */
    public List<ExtensionView> extensions(Actor actor, String callId) {
        Reach reach = bench.reach(actor);
        List<Object[]> rows =
                applications.extensionsOf(reach, found(reach, callId).id());
        Map<MemberId, Person> names = bench.named(rows.stream()
                .map(row -> ((PersonalExtension) row[0]).grantedBy())
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> {
                    PersonalExtension extension = (PersonalExtension) row[0];
                    return new ExtensionView(
                            ((PublicId) row[1]).value(),
                            extension.until(),
                            extension.reason(),
                            Workbench.name(names, extension.grantedBy()),
                            extension.grantedAt());
                })
                .toList();
    }

    /** Whether the actor may grant more time in this call now. */
    public boolean mayExtend(Actor actor, String callId) {
        CallFacts call = found(bench.reach(actor), callId);
        return actor.holdsIn(Role.FUND_OFFICER, Scope.call(call.id()))
                && (call.status() == CallStatus.PUBLISHED || call.status() == CallStatus.IN_REVIEW);
    }

    private CallFacts found(Reach reach, String callId) {
        return calls.find(callId)
                .filter(call -> reach.everywhere() || reach.calls().contains(call.id()))
                .orElseThrow(Refusal::notFound);
    }

    private Set<MemberId> reviewers() {
        return bench.reviewers();
    }

    private static String text(String field, String given) {
        String text = Given.text(given);
        if (text.isEmpty()) {
            throw Refusal.badInput(field, FundRule.THE_REASON_IS_GIVEN);
        }
        if (text.length() > LONGEST) {
            throw Refusal.badInput(field, FundRule.THE_TEXT_FITS);
        }
        return text;
    }

    private DeskView done(Actor actor, FundApplication application) {
        applications.flush();
        return view(actor, application);
    }

    List<DeskItem> items(List<FundApplication> found, CallFacts call) {
        Map<Long, List<FundReview>> reviews = applications.reviews(found);
        Map<Long, Snapshot> snapshots = applications.newestSnapshots(found);
        return found.stream()
                .map(application -> item(
                        application,
                        call,
                        reviews.getOrDefault(application.id(), List.of()),
                        snapshots.get(application.id())))
                .toList();
    }

    private static DeskItem item(
            FundApplication application, CallFacts call, List<FundReview> all, @Nullable Snapshot snapshot) {
        List<FundReview> reviews = all.stream()
                .filter(review -> review.round() == application.round())
                .toList();
        return new DeskItem(
                application.publicId().value(),
                snapshot == null ? application.title() : snapshot.content().title(),
                application.stage(),
                snapshot == null ? null : snapshot.receipt().receivedAt(),
                snapshot == null ? null : snapshot.request(),
                Workbench.count(reviews, ReviewStatus.AT_WORK),
                Workbench.count(reviews, ReviewStatus.IN),
                call.form().reviewers());
    }

    private DeskView view(Actor actor, FundApplication application) {
        CallFacts call = calls.read(application.callId());
        List<FundReview> reviews = applications.reviews(application);
        Snapshot snapshot =
                applications.snapshots(application).stream().findFirst().orElseThrow(Refusal::notFound);
        List<Party> team = applications.team(application);
        Set<Move> moves = bench.openMoves(actor, application, call);
        Set<MemberId> candidates = moves.contains(Move.ASSIGN) ? new HashSet<>(reviewers()) : new HashSet<>();
        reviews.forEach(review -> candidates.remove(review.reviewer()));
        candidates.removeIf(actor::is);
        candidates.removeAll(bench.conflicted(application, new ArrayList<>(candidates)));
        Map<MemberId, Person> names = bench.named(Stream.of(
                        team.stream().map(Party::person),
                        reviews.stream().map(FundReview::reviewer),
                        candidates.stream())
                .flatMap(people -> people)
                .collect(Collectors.toSet()));
        return new DeskView(
                item(application, call, reviews, snapshot),
                call.publicId(),
                call.title(),
                call.currency().getCurrencyCode(),
                call.zone(),
                call.form(),
                snapshot.content().sections(),
                snapshot.receipt(),
                team.stream()
                        .map(party -> new TeamMember(
                                party.person().value(), Workbench.name(names, party.person()), party.role()))
                        .toList(),
                applications.clarifications(application).stream()
                        .map(Clarification::view)
                        .toList(),
                reviews.stream()
                        .map(review -> new DeskView.Assigned(
                                review.publicId().value(),
                                Workbench.name(names, review.reviewer()),
                                review.status(),
                                moves.contains(Move.ASSIGN)
                                        && ReviewMove.EXPIRE.from().contains(review.status())))
                        .toList(),
                candidates.stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .map(person -> new DeskView.Candidate(person.id().value(), person.name()))
                        .sorted(Comparator.comparing(DeskView.Candidate::name))
                        .toList(),
                application.ineligibleWhy(),
                applications.appeals(application).stream().map(Appeal::view).toList(),
                moves);
    }
}
