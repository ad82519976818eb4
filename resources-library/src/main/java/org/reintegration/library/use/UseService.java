package org.reintegration.library.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.Weighing;

/** "I used this": members report how a record served them, once for each team and place. */
@ApplicationScoped
@Transactional
public class UseService {

    private static final int LARGEST_SLICE = 100;
    private static final int LONGEST_REASON = 500;

    /** Reports nothing, so that a visitor has no report. */
    private static final MemberId NOBODY = new MemberId(-1);

    @PersistenceContext
    EntityManager em;

    @Inject
    ResourceService records;

    @Inject
    Weighing weighing;

    @Inject
    People people;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * What is reported of a record that this actor may read, newest first, and how much of it there is; of a hidden report only its reporter
     * and moderators know. {@code after} is where the last slice ended.
     */
    public UsesView of(Actor actor, String recordId, @Nullable String after, int size) {
        return of(actor, records.find(actor, recordId), after, size);
    }

    /** The same for a record already found; two statements, and none for names where nobody reported. */
    public UsesView of(Actor actor, Holding record, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        boolean mayHide = mayHide(actor, record).isAllowed();
        After last = After.ofNewest(after);
        List<Object[]> rows = em.createQuery(
                        "select u, " + counting("worked") + ", " + counting("partly") + ", " + counting("didNot") + """
                                 from UseReport u where u.resourceId = :id and u.status <> :gone
                                and (u.status = :shown or :all = true or u.reporter = :me)
                                and u.reportedAt <= :at and (u.reportedAt < :at or u.id < :last)
                                order by u.reportedAt desc, u.id desc""",
                        Object[].class)
                .setParameter("id", record.ref().id())
                .setParameter("gone", UseStatus.WITHDRAWN)
                .setParameter("shown", UseStatus.SHOWN)
                .setParameter("worked", UseOutcome.WORKED)
                .setParameter("partly", UseOutcome.PARTLY)
                .setParameter("didNot", UseOutcome.DID_NOT)
                .setParameter("all", mayHide)
                .setParameter("me", actor.isMember() ? actor.memberOrRefuse() : NOBODY)
                .setParameter("at", last.at())
                .setParameter("last", last.id())
                .setMaxResults(most + 1)
                .getResultList();
        Slice<UseReport> slice = Slice.of(
                rows.stream().map(row -> (UseReport) row[0]).toList(),
                most,
                report -> After.cursor(report.reportedAt(), report.id()));
        return new UsesView(
                record,
                rows.isEmpty() ? Map.of() : counts(rows.get(0)),
                new Slice<>(views(actor, slice.items(), mayHide), slice.next()),
                actor.isMember() && mayReport(actor, record).isAllowed());
    }

    /** Every row tells how many there are in all, so that one statement is enough. */
    private static String counting(String outcome) {
        return "(select count(c.id) from UseReport c where c.resourceId = :id and c.status = :shown and c.outcome = :"
                + outcome + ")";
    }

    private static Map<UseOutcome, Long> counts(Object[] row) {
        return Map.of(
                UseOutcome.WORKED, (Long) row[1], UseOutcome.PARTLY, (Long) row[2], UseOutcome.DID_NOT, (Long) row[3]);
    }

    private List<UseView> views(Actor actor, List<UseReport> open, boolean mayHide) {
        Map<MemberId, Person> named = open.isEmpty()
                ? Map.of()
                : people.named(open.stream().map(UseReport::reporter).distinct().toList());
        return open.stream().map(report -> view(actor, report, named, mayHide)).toList();
    }

    /** Asked again with the same key it answers with the report as it stands now. */
    public UseView report(Actor actor, String recordId, Language language, UseDraft draft, @Nullable String key) {
        MemberId me = actor.memberOrRefuse();
        Holding record = records.find(actor, recordId);
        mayReport(actor, record).orRefuse();
        draft.check(vocabularies);
        oneAtATime(record.ref().id());
        Optional<UseReport> before = reportedBefore(me, key);
        if (before.isPresent()) {
            return view(
                    actor,
                    before.get(),
                    people.named(List.of(me)),
                    mayHide(actor, record).isAllowed());
        }
        Long organisation = people.organisationsOf(List.of(me)).get(me);
        refuseSecond(record.ref().id(), me, organisation, draft, null);
        UseReport report = new UseReport(record.ref(), me, organisation, draft, language, clock.instant());
        report.createdOnceFor(key);
        em.persist(report);
        return told(actor, record, report, "use-reported");
    }

    /** Rewrites one's own report on top of the version seen. */
    public UseView rewrite(Actor actor, String reportId, int seen, Language language, UseDraft draft) {
        MemberId me = actor.memberOrRefuse();
        UseReport report = find(reportId);
        Holding record = record(actor, report);
        mayKeep(actor, report).orRefuse();
        draft.check(vocabularies);
        if (report.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        oneAtATime(report.resourceId());
        refuseSecond(
                report.resourceId(), me, people.organisationsOf(List.of(me)).get(me), draft, report.publicId());
        report.rewrite(draft, language, clock.instant());
        return told(actor, record, report, "use-rewritten");
    }

    public void withdraw(Actor actor, String reportId, OptionalInt seen) {
        actor.memberOrRefuse();
        UseReport report = find(reportId);
        Holding record = record(actor, report);
        mayKeep(actor, report).orRefuse();
        refuseUnlessSeen(report, seen);
        report.withdraw(clock.instant());
        told(actor, record, report, "use-withdrawn");
    }

    /** Takes a report out of sight and out of the evidence; its reporter reads why. */
    public UseView hide(Actor actor, String reportId, @Nullable String reason, OptionalInt seen) {
        actor.memberOrRefuse();
        UseReport report = find(reportId);
        Holding record = record(actor, report);
        mayHide(actor, record).orRefuse();
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw Refusal.badInput("reason", LibraryRule.WHAT_IS_HIDDEN_HAS_A_REASON);
        }
        if (why.length() > LONGEST_REASON) {
            throw Refusal.badInput("reason", LibraryRule.THE_TEXT_FITS);
        }
        refuseUnlessSeen(report, seen);
        report.hide(why, clock.instant());
        return told(actor, record, report, "use-hidden");
    }

    public UseView showAgain(Actor actor, String reportId) {
        actor.memberOrRefuse();
        UseReport report = find(reportId);
        Holding record = record(actor, report);
        mayHide(actor, record).orRefuse();
        report.showAgain(clock.instant());
        return told(actor, record, report, "use-shown-again");
    }

    /** Who tells no version acts on what stands now. */
    private static void refuseUnlessSeen(UseReport report, OptionalInt seen) {
        if (seen.orElse(report.version()) != report.version()) {
            throw Refusal.changedMeanwhile();
        }
    }

    private static Decision mayReport(Actor actor, Holding record) {
        return Decision.allowedIf(!actor.is(record.author()), LibraryRule.AUTHORS_DO_NOT_REPORT_ON_THEIR_OWN);
    }

    private static Decision mayKeep(Actor actor, UseReport report) {
        return Decision.allowedIf(actor.is(report.reporter()), LibraryRule.REPORTERS_KEEP_THEIR_REPORTS);
    }

    private static Decision mayHide(Actor actor, Holding record) {
        return Decision.allowedIf(
                actor.holdsFor(Role.EDITOR, record.regions()) || actor.holdsFor(Role.MODERATOR, record.regions()),
                LibraryRule.EDITORS_AND_MODERATORS_HIDE_REPORTS);
    }

    /** Of reports on one record sent at once each waits until the one before is told, and then finds it. */
    private void oneAtATime(Long record) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 5)) as text)")
                .setParameter(1, "use:" + record)
                .getResultList();
    }

    private Optional<UseReport> reportedBefore(MemberId me, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : em.createQuery(
                                "select u from UseReport u where u.reporter = :me and u.creationKey = :key",
                                UseReport.class)
                        .setParameter("me", me)
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst();
    }

    /** One for each person, and one for each organisation, from one place. */
    private void refuseSecond(
            Long record, MemberId me, @Nullable Long organisation, UseDraft draft, @Nullable PublicId itself) {
        boolean another = em.createQuery("""
                        select u from UseReport u where u.resourceId = :record and u.country = :country
                        and lower(u.place) = lower(:place) and u.status <> :gone
                        and (u.reporter = :me or u.organisation = :organisation)""", UseReport.class)
                .setParameter("record", record)
                .setParameter("country", draft.country())
                .setParameter("place", draft.place())
                .setParameter("gone", UseStatus.WITHDRAWN)
                .setParameter("me", me)
                .setParameter("organisation", organisation == null ? Long.valueOf(-1) : organisation)
                .getResultStream()
                .anyMatch(other -> !other.publicId().equals(itself));
        if (another) {
            throw Refusal.conflict(LibraryRule.ONE_REPORT_FOR_EACH_TEAM_AND_PLACE);
        }
    }

    private UseReport find(String publicId) {
        return Optional.of(publicId)
                .filter(PublicId::isOne)
                .flatMap(id -> em.createQuery(
                                "select u from UseReport u where u.publicId = :id and u.status <> :gone",
                                UseReport.class)
                        .setParameter("id", new PublicId(id))
                        .setParameter("gone", UseStatus.WITHDRAWN)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(Refusal::notFound);
    }

    /** The record of a report this actor may know of; else neither exists. */
    private Holding record(Actor actor, UseReport report) {
        Holding record = records.holding(actor, report.record());
        if (!report.isOpenTo(actor.is(report.reporter()), mayHide(actor, record).isAllowed())) {
            throw Refusal.notFound();
        }
        return record;
    }

    private UseView told(Actor actor, Holding record, UseReport report, String act) {
        em.flush();
        weighing.again(record.ref());
        outbox.add(new UseChanged(record.ref()));
        audit.record(actor, act, record.ref());
        return view(
                actor,
                report,
                people.named(List.of(report.reporter())),
                mayHide(actor, record).isAllowed());
    }

    private static UseView view(Actor actor, UseReport report, Map<MemberId, Person> named, boolean mayHide) {
        Person person = named.get(report.reporter());
        return report.view(new UseView.Told(
                person == null ? null : person.name(),
                person == null ? null : person.organisation(),
                actor.is(report.reporter()),
                mayHide));
    }
}
