package org.reintegration.fund.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.rules.Refusal;

/** What applicants do: begin, write section by section, hand in, take back, answer, withdraw. */
@ApplicationScoped
@Transactional
public class ApplicationService {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_ANSWER = 10_000;
    private static final int MOST_IN_A_TEAM = 12;

    @Inject
    Applications applications;

    @Inject
    Workbench bench;

    @Inject
    CallRegister calls;

    @Inject
    Outbox outbox;

    /** Begins one; asked again with the same key it answers with the one begun. */
    public ApplicationView start(Actor actor, String callId, @Nullable String key) {
        MemberId me = actor.memberOrRefuse();
        ApplicationPolicy.mayApply(actor).orRefuse();
        String once = keyOrRefuse(key);
        applications.holdKey(me, once);
        Optional<FundApplication> begun = applications.startedBy(me, once);
        if (begun.isPresent()) {
            return view(actor, begun.get());
        }
        CallFacts call = calls.heldOpen(
                calls.findPublished(callId).orElseThrow(Refusal::notFound).id());
        if (!call.isOpenAt(bench.now())) {
            throw Refusal.conflict(FundRule.THE_CALL_IS_OPEN, call.status());
        }
        FundApplication application = new FundApplication(call.id(), me, once, bench.now());
        applications.add(application);
        applications.flush();
        applications.add(new Party(application.id(), me, PartyRole.LEAD, bench.now()));
        bench.record(actor, "application-started", application.ref());
        applications.flush();
        bench.noteOrganisations(application);
        return view(actor, application);
    }

    /** Everything the actor takes part in, last changed first. */
    public List<ApplicationItem> mine(Actor actor) {
        List<FundApplication> found = applications.of(actor.memberOrRefuse());
        Map<Long, CallFacts> named =
                calls.named(found.stream().map(FundApplication::callId).collect(Collectors.toSet()));
        return found.stream()
                .flatMap(application -> Optional.ofNullable(named.get(application.callId())).stream()
                        .map(call -> new ApplicationItem(
                                application.publicId().value(),
                                application.title(),
                                call.publicId(),
                                call.title(),
                                application.shownStage(),
                                call.closesAt(),
                                application.changedAt())))
                .toList();
    }

    public ApplicationView read(Actor actor, String publicId) {
        return view(actor, bench.findForTeam(actor, publicId));
    }

    /**
     * Saves one section on top of the revision that was seen; the answer carries the number it is kept under.
     *
     * @param seen the newest revision the person has seen, 0 for none
     */
    public SectionOutcome save(Actor actor, String publicId, String section, int seen, SectionDraft draft) {
        FundApplication application = bench.findForTeam(actor, publicId);
        CallFacts call = calls.read(application.callId());
        if (!Sections.keys(call.form()).contains(section)) {
            throw Refusal.notFound();
        }
        draft.check(Sections.fields(call.form(), section));
        if (!section.equals(Sections.BUDGET) && !draft.lines().isEmpty()) {
            throw Refusal.badInput("lines", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        move(actor, application, call, Move.SAVE);
        SectionRevision newest = applications.sections(application).get(section);
        int stands = newest == null ? 0 : newest.no();
        if (newest != null && newest.draft().equals(draft)) {
            return new SectionOutcome(true, view(newest), draft);
        }
        if (stands != seen) {
            return new SectionOutcome(
                    false,
                    newest == null ? new SectionView(section, 0, SectionDraft.empty(), null, null) : view(newest),
                    draft);
        }
        SectionRevision revision =
                new SectionRevision(application.id(), section, stands + 1, draft, actor.memberOrRefuse(), bench.now());
        applications.add(revision);
        if (section.equals(Sections.ABOUT)) {
            application.titled(draft.answer(Sections.TITLE));
        }
        applications.flush();
        return new SectionOutcome(true, view(revision), draft);
    }

    /** Hands it in: received at the instant the portal's clock shows while the call is held open. The same key gets the same receipt. */
    public Receipt submit(Actor actor, String publicId, @Nullable String key) {
        FundApplication application = bench.findForTeam(actor, publicId);
        String once = keyOrRefuse(key);
        CallFacts call = calls.heldOpen(application.callId());
        applications.lock(application);
        Part.LEAD.mayBePlayedBy(actor, bench.standing(application)).orRefuse();
        List<Snapshot> earlier = applications.snapshots(application);
        for (Snapshot snapshot : earlier) {
            if (snapshot.submitKey().equals(once)) {
                return snapshot.receipt();
            }
        }
        Instant received = bench.now();
        Map<String, SectionDraft> written = written(application);
        if (application.stage() == Stage.DRAFT
                && bench.circumstances(actor, application, call).callOpen()) {
            List<FieldProblem> missing = Sections.missing(call, written);
            if (!missing.isEmpty()) {
                throw Refusal.incomplete(FundRule.THE_APPLICATION_IS_COMPLETE, missing);
            }
        }
        move(actor, application, call, Move.SUBMIT);
        bench.noteOrganisations(application);
        SnapshotContent content = new SnapshotContent(
                publicId,
                call.publicId(),
                application.title(),
                Sections.request(written.getOrDefault(Sections.BUDGET, SectionDraft.empty()), call.currency())
                        .amount(),
                Sections.keys(call.form()).stream()
                        .map(section -> new SnapshotContent.Section(
                                section, written.getOrDefault(section, SectionDraft.empty())))
                        .toList(),
                applications.team(application).stream()
                        .map(party -> party.person().value())
                        .toList());
        int no = earlier.isEmpty() ? 1 : earlier.get(0).no() + 1;
        Snapshot snapshot = new Snapshot(
                application.id(), no, content, PublicId.next().value().toUpperCase(Locale.ROOT), once, received);
        applications.add(snapshot);
        Receipt receipt = snapshot.receipt();
        outbox.add(new ApplicationSubmitted(publicId, application.title(), application.lead(), receipt.number()));
        applications.flush();
        return receipt;
    }

    /** What was handed in, as it was received: the snapshot that counts. */
    public Received received(Actor actor, String publicId) {
        FundApplication application = bench.findForTeam(actor, publicId);
        CallFacts call = calls.read(application.callId());
        Snapshot snapshot =
                applications.snapshots(application).stream().findFirst().orElseThrow(Refusal::notFound);
        return new Received(
                call.title(),
                call.form(),
                call.currency().getCurrencyCode(),
                call.zone(),
                snapshot.receipt(),
                snapshot.content());
    }

    /** Takes it back to write on; what was handed in stands until it is replaced. */
    public ApplicationView reopen(Actor actor, String publicId) {
        FundApplication application = bench.findForTeam(actor, publicId);
        CallFacts call = calls.heldOpen(application.callId());
        move(actor, application, call, Move.REOPEN);
        return view(actor, application);
    }

    public ApplicationView withdraw(Actor actor, String publicId) {
        FundApplication application = bench.findForTeam(actor, publicId);
        CallFacts call = calls.locked(application.callId());
        move(actor, application, call, Move.WITHDRAW);
        application.letter(actor.memberOrRefuse(), null);
        bench.decideCallWhenDone(call);
        return view(actor, application);
    }

    public ApplicationView answer(Actor actor, String publicId, String text) {
        FundApplication application = bench.findForTeam(actor, publicId);
        String given = Given.text(text);
        if (given.isEmpty()) {
            throw Refusal.badInput("answer", FundRule.THE_FIELD_IS_FILLED);
        }
        if (given.length() > LONGEST_ANSWER) {
            throw Refusal.badInput("answer", FundRule.THE_TEXT_FITS);
        }
        move(actor, application, calls.read(application.callId()), Move.ANSWER);
        applications.clarifications(application).stream()
                .filter(asked -> asked.view().answeredAt() == null)
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .answered(given, bench.now());
        applications.flush();
        return view(actor, application);
    }

    /**
     * Asks somebody to apply together, or changes what one of the team may do. Whether anybody belongs to the address is not told;
     * whoever is asked belongs to the team once they say yes.
     *
     * @param whom an e-mail address, or the address of an open profile
     */
    public ApplicationView invite(Actor actor, String publicId, String whom, PartyRole role) {
        FundApplication application = bench.findForTeam(actor, publicId);
        refuseUnlessLeadOfDraft(actor, application);
        String address = Given.text(whom);
        if (address.isEmpty()) {
            throw Refusal.badInput("whom", FundRule.THE_FIELD_IS_FILLED);
        }
        if (role == PartyRole.LEAD) {
            throw Refusal.badInput("role", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        if (applications.parties(application) >= MOST_IN_A_TEAM) {
            throw Refusal.badInput("whom", FundRule.THE_LIST_FITS);
        }
        CallFacts call = calls.read(application.callId());
        bench.called(address).filter(person -> !actor.is(person)).ifPresent(person -> {
            Optional<Party> there = applications.party(application, person);
            there.ifPresent(party -> party.plays(role));
            if (there.isEmpty()) {
                applications.add(new Party(application.id(), person, role, null));
                outbox.add(new InvitedToTeam(call.title(), person));
            }
            bench.record(actor, "application-team-changed", application.ref(), person.toString());
        });
        applications.flush();
        return view(actor, application);
    }

    /** Invitations that wait for the actor's answer. */
    public List<Invitation> invitations(Actor actor) {
        List<Party> waiting = applications.invitations(actor.memberOrRefuse());
        Map<Long, FundApplication> found =
                applications.byIds(waiting.stream().map(Party::applicationId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(FundApplication::id, application -> application));
        Map<Long, CallFacts> named =
                calls.named(found.values().stream().map(FundApplication::callId).collect(Collectors.toSet()));
        Map<MemberId, Person> leads =
                bench.named(found.values().stream().map(FundApplication::lead).collect(Collectors.toSet()));
        return waiting.stream()
                .flatMap(party -> Optional.ofNullable(found.get(party.applicationId())).stream()
                        .map(application -> new Invitation(
                                application.publicId().value(),
                                Optional.ofNullable(named.get(application.callId()))
                                        .map(CallFacts::title)
                                        .orElse(""),
                                application.title(),
                                Workbench.name(leads, application.lead()),
                                party.role())))
                .toList();
    }

    /** Says yes to an invitation. */
    public ApplicationView join(Actor actor, String publicId) {
        Party party = invited(actor, publicId);
        ApplicationPolicy.mayApply(actor).orRefuse();
        party.joins(bench.now());
        applications.flush();
        FundApplication application = applications.byId(party.applicationId());
        bench.noteOrganisations(application);
        bench.record(actor, "application-team-joined", application.ref());
        return view(actor, application);
    }

    /** Says no to an invitation. */
    public void turnDown(Actor actor, String publicId) {
        applications.remove(invited(actor, publicId));
    }

    private Party invited(Actor actor, String publicId) {
        return applications.invitation(actor.memberOrRefuse(), publicId).orElseThrow(Refusal::notFound);
    }

    public ApplicationView dismiss(Actor actor, String publicId, MemberId person) {
        FundApplication application = bench.findForTeam(actor, publicId);
        refuseUnlessLeadOfDraft(actor, application);
        applications.team(application).stream()
                .filter(party -> party.person().equals(person) && party.role() != PartyRole.LEAD)
                .forEach(applications::remove);
        applications.flush();
        bench.record(actor, "application-team-changed", application.ref(), person.toString());
        return view(actor, application);
    }

    private void refuseUnlessLeadOfDraft(Actor actor, FundApplication application) {
        Part.LEAD.mayBePlayedBy(actor, bench.standing(application)).orRefuse();
        move(actor, application, calls.read(application.callId()), Move.SAVE);
    }

    /** A refusal tells the team no more of the stage than the team is told anyway. */
    private void move(Actor actor, FundApplication application, CallFacts call, Move move) {
        try {
            bench.make(actor, application, call, move);
        } catch (Refusal refusal) {
            throw refusal.kind() == Refusal.Kind.CONFLICT
                    ? Refusal.conflict(refusal.rule(), application.shownStage())
                    : refusal;
        }
    }

    private Map<String, SectionDraft> written(FundApplication application) {
        Map<String, SectionDraft> written = new HashMap<>();
        applications.sections(application).forEach((key, revision) -> written.put(key, revision.draft()));
        return written;
    }

    private static String keyOrRefuse(@Nullable String key) {
        String given = Given.text(key);
        if (given.isEmpty() || given.length() > LONGEST_KEY) {
            throw Refusal.badInput("key", FundRule.THE_KEY_IS_GIVEN);
        }
        return given;
    }

    private SectionView view(SectionRevision revision) {
        Map<MemberId, Person> names = bench.named(List.of(revision.savedBy()));
        return view(revision, names);
    }

    private static SectionView view(SectionRevision revision, Map<MemberId, Person> names) {
        return new SectionView(
                revision.section(),
                revision.no(),
                revision.draft(),
                revision.savedAt(),
                Workbench.name(names, revision.savedBy()));
    }

    private ApplicationView view(Actor actor, FundApplication application) {
        CallFacts call = calls.read(application.callId());
        Map<String, SectionRevision> revisions = applications.sections(application);
        List<Party> team = applications.team(application);
        Set<MemberId> everybody = team.stream().map(Party::person).collect(Collectors.toSet());
        revisions.values().forEach(revision -> everybody.add(revision.savedBy()));
        Map<MemberId, Person> names = bench.named(everybody);
        List<SectionView> sections = Sections.keys(call.form()).stream()
                .map(key -> {
                    SectionRevision revision = revisions.get(key);
                    return revision == null
                            ? new SectionView(key, 0, SectionDraft.empty(), null, null)
                            : view(revision, names);
                })
                .toList();
        Map<String, SectionDraft> written = written(application);
        Stage shown = application.shownStage();
        Instant closes = bench.closesFor(application, call);
        Set<Move> moves = bench.openMoves(actor, application, call);
        return new ApplicationView(
                application.publicId().value(),
                call.publicId(),
                call.title(),
                call.form(),
                call.currency().getCurrencyCode(),
                call.grantCeiling(),
                closes,
                call.zone(),
                closes.isAfter(call.closesAt()),
                shown,
                application.title(),
                sections,
                Sections.request(written.getOrDefault(Sections.BUDGET, SectionDraft.empty()), call.currency())
                        .amount(),
                team.stream()
                        .map(party -> new TeamMember(
                                party.person().value(), Workbench.name(names, party.person()), party.role()))
                        .toList(),
                shown == Stage.DRAFT ? Sections.missing(call, written) : List.of(),
                applications.snapshots(application).stream()
                        .findFirst()
                        .map(Snapshot::receipt)
                        .orElse(null),
                applications.clarifications(application).stream()
                        .map(Clarification::view)
                        .toList(),
                application.isReleased() ? application.outcomeLetter() : null,
                applications.appeals(application).stream().map(Appeal::view).toList(),
                moves.contains(Move.APPEAL) ? bench.appealUntil(application) : null,
                call.status() == CallStatus.CANCELLED,
                moves);
    }
}
