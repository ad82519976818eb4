package org.reintegration.fund.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.fund.calls.CallFacts;
import org.reintegration.fund.calls.CallMove;
import org.reintegration.fund.calls.CallRegister;
import org.reintegration.fund.calls.CallStatus;
import org.reintegration.fund.gaps.GapMove;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.ledger.Ledger;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;

/** From reviews to letters: the chair ranks and the panel proposes, an authoriser decides, an officer lets all letters go at once. */
@ApplicationScoped
@Transactional
public class DecisionService {

    private static final int QUORUM = 2;
    private static final int LONGEST = 10_000;
    private static final Set<CallMove> HERE =
            EnumSet.of(CallMove.RANK, CallMove.RELEASE, CallMove.RANK_APPEALS, CallMove.RELEASE_APPEALS);

    @Inject
    Applications applications;

    @Inject
    Workbench bench;

    @Inject
    CallRegister calls;

    @Inject
    Ledger ledger;

    @Inject
    GapService gaps;

    @Inject
    Outbox outbox;

    /** The call's applications by score; what the actor has a conflict with is not there. */
    public RankingView ranking(Actor actor, String callId) {
        Reach reach = bench.reach(actor);
        return view(actor, reach, found(reach, callId));
    }

    /** Freezes the scores of the whole call at once; from here on no review changes. */
    public RankingView freeze(Actor actor, String callId) {
        Reach reach = bench.reach(actor);
        CallFacts call = calls.locked(found(reach, callId).id());
        boolean afterAppeals = call.status() == CallStatus.RELEASED;
        CallMove move = afterAppeals ? CallMove.RANK_APPEALS : CallMove.RANK;
        calls.allow(actor, call, move);
        List<FundApplication> all = applications.ofCall(call.id());
        all.forEach(applications::lock);
        List<FundApplication> reviewed = all.stream()
                .filter(application -> application.stage() == Stage.REVIEWED)
                .toList();
        boolean settled = all.stream()
                .allMatch(application ->
                        application.stage() == Stage.REVIEWED || Stage.SETTLED.contains(application.stage()));
        if (afterAppeals ? reviewed.isEmpty() : !settled) {
            throw Refusal.conflict(FundRule.EVERY_APPLICATION_IS_SETTLED, call.status());
        }
        List<Ranking.Row> rows = new ArrayList<>();
        for (FundApplication application : reviewed) {
            rows.add(scored(application, call));
        }
        List<Ranking> earlier = applications.rankings(call.id());
        applications.add(new Ranking(call.id(), earlier.size() + 1, rows, actor.memberOrRefuse(), bench.now()));
        for (FundApplication application : reviewed) {
            // The chair ranks the whole call, applications the chair may not read included: only numbers meet here.
            applications.flush();
            bench.make(actor, application, call, Move.FREEZE);
        }
        CallFacts ranked = calls.move(actor, call.id(), move);
        bench.decideCallWhenDone(ranked);
        return view(actor, reach, calls.read(call.id()));
    }

    private Ranking.Row scored(FundApplication application, CallFacts call) {
        List<FundReview> reviews = applications.reviews(application);
        Set<MemberId> conflicted = bench.conflicted(
                application, reviews.stream().map(FundReview::reviewer).toList());
        List<Ranking.Part> parts = new ArrayList<>();
        for (FundReview review : reviews) {
            if (review.status() == ReviewStatus.DRAFTING) {
                throw Refusal.conflict(FundRule.EVERY_APPLICATION_IS_SETTLED, call.status());
            }
            if (review.status() == ReviewStatus.SUBMITTED && conflicted.contains(review.reviewer())) {
                review.make(ReviewMove.FIND_CONFLICT, bench.now());
            } else if (review.status() == ReviewStatus.SUBMITTED) {
                review.make(ReviewMove.LOCK, bench.now());
                parts.add(new Ranking.Part(review.id(), review.draft().total(call.form())));
            } else if (ReviewMove.EXPIRE.from().contains(review.status())) {
                review.make(ReviewMove.EXPIRE, bench.now());
            }
        }
        if (parts.isEmpty()) {
            throw Refusal.conflict(FundRule.ONE_REVIEW_IS_IN, application.stage());
        }
        BigDecimal sum = parts.stream().map(Ranking.Part::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Ranking.Row(
                application.id(), sum.divide(BigDecimal.valueOf(parts.size()), 2, RoundingMode.HALF_UP), parts);
    }

    /** The panel's word on one application, with its minutes. */
    public RankingView propose(Actor actor, String publicId, ProposalDraft draft) {
        FundApplication application = bench.findForStaff(actor, publicId);
        Stage outcome = draft.outcome();
        if (outcome == null) {
            throw Refusal.badInput("outcome", FundRule.THE_FIELD_IS_FILLED);
        }
        Move move = switch (outcome) {
            case RECOMMENDED -> Move.RECOMMEND;
            case RESERVE -> Move.HOLD_IN_RESERVE;
            case NOT_RECOMMENDED -> Move.NOT_RECOMMEND;
            default -> throw Refusal.badInput("outcome", FundRule.THE_VALUE_IS_KNOWN_HERE);
        };
        String minutes = text("minutes", draft.minutes());
        CallFacts call = calls.locked(application.callId());
        move.who().mayBePlayedBy(actor, bench.standing(application)).orRefuse();
        Set<MemberId> present = counted(actor, application, draft.present());
        if (present.size() < QUORUM) {
            throw Refusal.conflict(FundRule.THE_PANEL_HAS_A_QUORUM, application.stage());
        }
        bench.make(actor, application, call, move);
        applications.add(new Proposal(
                application,
                outcome,
                minutes,
                present.stream().map(MemberId::value).sorted().toList(),
                actor.memberOrRefuse(),
                bench.now()));
        return done(actor, call);
    }

    /** Awards what was asked for, if the money is there. */
    public RankingView award(Actor actor, String publicId, String letter) {
        FundApplication application = bench.findForStaff(actor, publicId);
        String words = text("letter", letter);
        CallFacts call = calls.locked(application.callId());
        bench.make(actor, application, call, Move.AWARD);
        MemberId me = actor.memberOrRefuse();
        BigDecimal amount = applications.snapshots(application).get(0).request();
        applications.add(new FundDecision(application, Stage.AWARDED, amount, me, bench.now()));
        application.letter(me, words);
        applications.flush();
        ledger.commit(call.fundId(), call.id(), application.id(), amount, me);
        bench.decideCallWhenDone(call);
        return done(actor, call);
    }

    /** Declines with a letter that says why. */
    public RankingView decline(Actor actor, String publicId, String letter) {
        FundApplication application = bench.findForStaff(actor, publicId);
        String words = text("letter", letter);
        CallFacts call = calls.locked(application.callId());
        bench.make(actor, application, call, Move.DECLINE);
        MemberId me = actor.memberOrRefuse();
        applications.add(new FundDecision(application, Stage.DECLINED, null, me, bench.now()));
        application.letter(me, words);
        applications.flush();
        bench.decideCallWhenDone(call);
        return done(actor, call);
    }

    /** All letters of the call go out together; after appeals, those that are held again. */
    public RankingView release(Actor actor, String callId) {
        Reach reach = bench.reach(actor);
        CallFacts call = calls.locked(found(reach, callId).id());
        boolean afterAppeals = call.status() == CallStatus.RELEASED;
        CallMove move = afterAppeals ? CallMove.RELEASE_APPEALS : CallMove.RELEASE;
        calls.allow(actor, call, move);
        List<FundApplication> all = applications.ofCall(call.id());
        all.forEach(applications::lock);
        if (!afterAppeals && !all.stream().allMatch(application -> Stage.DECIDED.contains(application.stage()))) {
            throw Refusal.conflict(FundRule.EVERY_APPLICATION_IS_DECIDED, call.status());
        }
        calls.move(actor, call.id(), move);
        boolean awarded = false;
        for (FundApplication application : all) {
            if (application.outcomeLetter() == null || application.isReleased()) {
                continue;
            }
            application.released(bench.now());
            awarded |= application.stage() == Stage.AWARDED;
            outbox.add(new DecisionReleased(application.publicId().value(), application.title(), application.lead()));
        }
        if (awarded) {
            gaps.moveAll(call.form().gaps(), GapMove.STUDY);
        }
        return done(actor, call);
    }

    /** Those present who belong there and have no conflict; the chair who writes is one of them. */
    private Set<MemberId> counted(Actor actor, FundApplication application, List<Long> present) {
        Set<MemberId> known = new HashSet<>(panel());
        Set<MemberId> there = present.stream().map(MemberId::new).collect(Collectors.toSet());
        there.retainAll(known);
        there.add(actor.memberOrRefuse());
        there.removeAll(bench.conflicted(application, there));
        return there;
    }

    private Set<MemberId> panel() {
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

    private CallFacts found(Reach reach, String callId) {
        return calls.find(callId)
                .filter(call -> reach.everywhere() || reach.calls().contains(call.id()))
                .orElseThrow(Refusal::notFound);
    }

    private RankingView done(Actor actor, CallFacts call) {
        applications.flush();
        return view(actor, bench.reach(actor), calls.read(call.id()));
    }

    private RankingView view(Actor actor, Reach reach, CallFacts call) {
        List<FundApplication> shown = applications.ofCallForStaff(reach, call.id());
        @Nullable Ranking ranking = null;
        Map<Long, BigDecimal> scores = new HashMap<>();
        for (Ranking frozen : applications.rankings(call.id())) {
            frozen.rows().forEach(row -> scores.put(row.application(), row.score()));
            ranking = frozen;
        }
        Map<Long, Snapshot> snapshots = applications.newestSnapshots(shown);
        Map<Long, Set<Move>> open = bench.openMoves(actor, shown, call);
        Map<Long, List<Proposal>> proposals = applications.all(Proposal.class, shown);
        List<RankingView.Row> rows = shown.stream()
                .filter(application -> snapshots.containsKey(application.id()))
                .map(application -> row(
                        application,
                        Objects.requireNonNull(snapshots.get(application.id())),
                        scores.get(application.id()),
                        proposals.getOrDefault(application.id(), List.of()),
                        open.getOrDefault(application.id(), Set.of())))
                .sorted(Comparator.comparing(DecisionService::order).reversed())
                .toList();
        Map<MemberId, Person> names = bench.named(panel());
        Set<CallMove> moves = EnumSet.noneOf(CallMove.class);
        for (CallMove move : HERE) {
            if (calls.isOpen(actor, call, move) && hasWork(move, shown)) {
                moves.add(move);
            }
        }
        return new RankingView(
                call.publicId(),
                call.title(),
                call.status(),
                call.currency().getCurrencyCode(),
                ledger.left(call.fundId(), call.id()),
                ranking == null ? null : ranking.frozenAt(),
                ranking == null ? null : ranking.method(),
                ranking == null ? null : ranking.hash(),
                rows,
                names.values().stream()
                        .map(person -> new DeskView.Candidate(person.id().value(), person.name()))
                        .sorted(Comparator.comparing(DeskView.Candidate::name))
                        .toList(),
                moves);
    }

    /** Whether there is something to move in what the actor sees; what is hidden is counted when it is done. */
    private static boolean hasWork(CallMove move, List<FundApplication> shown) {
        return switch (move) {
            case RANK ->
                shown.stream()
                        .allMatch(application ->
                                application.stage() == Stage.REVIEWED || Stage.SETTLED.contains(application.stage()));
            case RANK_APPEALS -> shown.stream().anyMatch(application -> application.stage() == Stage.REVIEWED);
            case RELEASE_APPEALS ->
                shown.stream()
                        .anyMatch(application -> application.outcomeLetter() != null && !application.isReleased());
            default -> true;
        };
    }

    private static BigDecimal order(RankingView.Row row) {
        BigDecimal score = row.score();
        return score == null ? BigDecimal.ONE.negate() : score;
    }

    private static RankingView.Row row(
            FundApplication application,
            Snapshot snapshot,
            @Nullable BigDecimal score,
            List<Proposal> proposals,
            Set<Move> open) {
        Set<Move> moves =
                EnumSet.of(Move.RECOMMEND, Move.HOLD_IN_RESERVE, Move.NOT_RECOMMEND, Move.AWARD, Move.DECLINE);
        moves.retainAll(open);
        return new RankingView.Row(
                application.publicId().value(),
                snapshot.content().title(),
                application.stage(),
                snapshot.request(),
                score,
                proposals.isEmpty() ? null : proposals.get(proposals.size() - 1).minutes(),
                application.outcomeLetter(),
                application.isReleased(),
                moves);
    }
}
