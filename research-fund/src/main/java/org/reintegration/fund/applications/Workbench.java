package org.reintegration.fund.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.calls.CallFacts;
import org.reintegration.fund.calls.CallMove;
import org.reintegration.fund.calls.CallRegister;
import org.reintegration.fund.calls.CallStatus;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;

/** What writing, screening, reviewing and deciding share: finding, locking, asking table and policy, telling names. */
@ApplicationScoped
class Workbench {

    private static final Set<CallStatus> RANKED =
            Set.of(CallStatus.RANKED, CallStatus.DECIDED, CallStatus.RELEASED, CallStatus.ARCHIVED);

    /** While a call is in one of these, an officer may grant more time. */
    private static final Set<CallStatus> EXTENDABLE = Set.of(CallStatus.PUBLISHED, CallStatus.IN_REVIEW);

    /** How long a letter can be appealed against. */
    static final Duration APPEAL = Duration.ofDays(30);

    @Inject
    Applications applications;

    @Inject
    CallRegister calls;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** As finely as the database keeps it, so that a receipt says the same instant whenever it is asked for. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void record(Actor actor, String act, ContentRef subject) {
        audit.record(actor, act, subject);
    }

    void record(Actor actor, String act, ContentRef subject, String detail) {
        audit.record(actor, act, subject, detail);
    }

    /** Everybody who may review, and sit on a panel. */
    Set<MemberId> reviewers() {
        return people.holding(Role.FUND_REVIEWER, List.of());
    }

    Reach reach(Actor actor) {
        MemberId me = actor.memberOrRefuse();
        return Reach.of(actor, people.organisationsOf(List.of(me)).get(me));
    }

    /** What an actor may not see does not exist for that actor. */
    FundApplication findForStaff(Actor actor, String publicId) {
        return applications.forStaff(reach(actor), publicId).orElseThrow(Refusal::notFound);
    }

    FundApplication findForTeam(Actor actor, String publicId) {
        return applications.forTeam(actor.memberOrRefuse(), publicId).orElseThrow(Refusal::notFound);
    }

    Standing standing(FundApplication application) {
        return dossier(application).standing();
    }

    Circumstances circumstances(Actor actor, FundApplication application, CallFacts call) {
        return circumstances(actor, dossier(application), call);
    }

    private Circumstances circumstances(Actor actor, Dossier dossier, CallFacts call) {
        Instant now = clock.instant();
        FundApplication application = dossier.application();
        List<Appeal> appeals = application.isReleased() ? dossier.appeals() : List.of();
        boolean overdue = dossier.questions().stream()
                .map(Clarification::view)
                .anyMatch(asked -> asked.answeredAt() == null && asked.dueAt().isBefore(now));
        Instant closes = closesFor(dossier.extensions(), call);
        boolean extended = closes.isAfter(call.closesAt()) && EXTENDABLE.contains(call.status());
        return new Circumstances(
                call.isOpenAt(now) || (extended && call.isClosedAt(now) && !now.isAfter(closes)),
                now.isAfter(closes),
                RANKED.contains(call.status()),
                dossier.submitted(),
                overdue,
                application.ineligibleBy() != null,
                actor.is(application.ineligibleBy()),
                dossier.assigned(),
                count(dossier.reviewsOfTheRound(), ReviewStatus.IN),
                call.form().reviewers(),
                application.isReleased(),
                !now.isAfter(appealUntil(application))
                        && appeals.stream().noneMatch(appeal -> appeal.round() == application.round()),
                appeals.stream()
                        .filter(Appeal::isOpen)
                        .map(Appeal::against)
                        .findFirst()
                        .orElse(null));
    }

    private Dossier dossier(FundApplication application) {
        return dossiers(List.of(application)).get(0);
    }

    /** As many statements for many applications as for one. */
    private List<Dossier> dossiers(List<FundApplication> all) {
        Map<Long, List<Party>> teams = applications.all(Party.class, all);
        Map<Long, List<FundReview>> reviews = applications.all(FundReview.class, all);
        Map<Long, List<Appeal>> appeals = applications.all(Appeal.class, all);
        Map<Long, List<Clarification>> questions = applications.all(Clarification.class, all);
        Map<Long, List<PersonalExtension>> extensions = applications.all(PersonalExtension.class, all);
        Map<Long, List<Proposal>> proposals = applications.all(Proposal.class, all);
        Map<Long, List<Ranking>> rankings =
                applications.rankings(all.stream().map(FundApplication::callId).collect(Collectors.toSet()));
        Set<Long> submitted = applications.submitted(all);
        Set<MemberId> everybody = Stream.concat(
                        teams.values().stream().flatMap(List::stream).map(Party::person),
                        reviews.values().stream().flatMap(List::stream).map(FundReview::reviewer))
                .collect(Collectors.toSet());
        Map<MemberId, Long> employers = everybody.isEmpty() ? Map.of() : people.organisationsOf(everybody);
        Map<Long, Set<MemberId>> involved = audit.actorsOn(
                FundApplication.KIND,
                all.stream()
                        .filter(application -> application.stage() == Stage.APPEALED)
                        .map(FundApplication::id)
                        .collect(Collectors.toSet()));
        return all.stream()
                .map(application -> new Dossier(
                        application,
                        teams.getOrDefault(application.id(), List.of()).stream()
                                .filter(Party::hasJoined)
                                .toList(),
                        reviews.getOrDefault(application.id(), List.of()),
                        appeals.getOrDefault(application.id(), List.of()),
                        questions.getOrDefault(application.id(), List.of()),
                        extensions.getOrDefault(application.id(), List.of()),
                        proposals.getOrDefault(application.id(), List.of()),
                        rankings.getOrDefault(application.callId(), List.of()),
                        submitted.contains(application.id()),
                        employers,
                        involved.getOrDefault(application.id(), Set.of())))
                .toList();
    }

    /** The last instant at which this application is in time: the call's, or that of a personal extension. */
    Instant closesFor(FundApplication application, CallFacts call) {
        return closesFor(
                applications
                        .all(PersonalExtension.class, List.of(application))
                        .getOrDefault(application.id(), List.of()),
                call);
    }

    private static Instant closesFor(List<PersonalExtension> extensions, CallFacts call) {
        return extensions.stream()
                .map(PersonalExtension::until)
                .filter(until -> until.isAfter(call.closesAt()))
                .max(Comparator.naturalOrder())
                .orElse(call.closesAt());
    }

    /** The last instant at which the letter can be appealed against; long past when none was sent. */
    Instant appealUntil(FundApplication application) {
        Instant released = application.releasedAt();
        return released == null ? Instant.EPOCH : released.plus(APPEAL);
    }

    static int count(Collection<FundReview> reviews, Set<ReviewStatus> statuses) {
        return (int) reviews.stream()
                .filter(review -> statuses.contains(review.status()))
                .count();
    }

    Set<Move> openMoves(Actor actor, FundApplication application, CallFacts call) {
        return openMoves(actor, List.of(application), call).getOrDefault(application.id(), Set.of());
    }

    /** The open moves of each application of a call, by its id. */
    Map<Long, Set<Move>> openMoves(Actor actor, List<FundApplication> ofCall, CallFacts call) {
        Map<Long, Set<Move>> open = new HashMap<>();
        if (call.status() != CallStatus.CANCELLED && !ofCall.isEmpty()) {
            for (Dossier dossier : dossiers(ofCall)) {
                open.put(
                        dossier.application().id(),
                        ApplicationPolicy.openMoves(
                                actor,
                                dossier.application().stage(),
                                dossier.standing(),
                                circumstances(actor, dossier, call)));
            }
        }
        return open;
    }

    /** Locks, asks who may, asks the table, writes, and puts it on record; the one way an application moves. */
    void make(Actor actor, FundApplication application, CallFacts call, Move move) {
        applications.lock(application);
        move.who().mayBePlayedBy(actor, standing(application)).orRefuse();
        if (call.status() == CallStatus.CANCELLED) {
            throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, application.stage());
        }
        application.make(move, circumstances(actor, application, call), now());
        audit.record(actor, "application-" + move.slug(), application.ref());
        applications.flush();
    }

    /** Once nothing is left to decide, the call waits for its letters to go out. */
    void decideCallWhenDone(CallFacts call) {
        boolean done = applications.ofCall(call.id()).stream()
                .allMatch(application -> Stage.DECIDED.contains(application.stage()));
        if (done && calls.read(call.id()).status() == CallStatus.RANKED) {
            calls.move(Actor.PORTAL, call.id(), CallMove.DECIDE);
        }
    }

    /** Those of the candidates who may not judge it. */
    Set<MemberId> conflicted(FundApplication application, Collection<MemberId> candidates) {
        List<Party> team = applications.team(application);
        Set<MemberId> everybody = new HashSet<>(candidates);
        team.forEach(party -> everybody.add(party.person()));
        Map<MemberId, Long> employers = everybody.isEmpty() ? Map.of() : people.organisationsOf(everybody);
        Conflicts conflicts = new Conflicts(team, Set.copyOf(applications.declaredConflicts(application)), employers);
        return candidates.stream().filter(conflicts::has).collect(Collectors.toSet());
    }

    /** Notes for whom the team works now: conflicts are found by it. */
    void noteOrganisations(FundApplication application) {
        List<Party> team = applications.team(application);
        Map<MemberId, Long> employers =
                people.organisationsOf(team.stream().map(Party::person).toList());
        team.forEach(party -> party.worksFor(employers.get(party.person())));
    }

    /** Whom an address of a mailbox or of an open profile belongs to; never told to whoever asks. */
    Optional<MemberId> called(String whom) {
        if (whom.contains("@")) {
            return people.withEmail(whom);
        }
        String id = whom.substring(whom.lastIndexOf('/') + 1);
        return Optional.ofNullable(people.listed(List.of(id)).get(id)).map(Person::id);
    }

    @Nullable Long employer(MemberId person) {
        return people.organisationsOf(List.of(person)).get(person);
    }

    Map<MemberId, Person> named(Collection<MemberId> ids) {
        return ids.isEmpty() ? Map.of() : people.named(Set.copyOf(ids));
    }

    static @Nullable String name(Map<MemberId, Person> names, MemberId id) {
        Person person = names.get(id);
        return person == null ? null : person.name();
    }
}
