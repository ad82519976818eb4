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
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.ids.PublicId;
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

    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_REASON = 500;

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

    /** What is reported of a record that this actor may read, newest first; of a hidden report only its reporter and moderators know. */
    public UsesView of(Actor actor, String recordId) {
        return of(actor, records.find(actor, recordId));
    }

    /** The same for a record already found. */
    public UsesView of(Actor actor, Holding record) {
        List<UseReport> found = em.createQuery(
                        "select u from UseReport u where u.resourceId = :id and u.status <> :gone order by u.reportedAt desc, u.id desc",
                        UseReport.class)
                .setParameter("id", record.ref().id())
                .setParameter("gone", UseStatus.WITHDRAWN)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        boolean mayHide = mayHide(actor, record).isAllowed();
        List<UseReport> open = found.stream()
                .filter(report -> report.isOpenTo(actor.is(report.reporter()), mayHide))
                .toList();
        Map<MemberId, Person> named = open.isEmpty()
                ? Map.of()
                : people.named(open.stream().map(UseReport::reporter).distinct().toList());
        return new UsesView(
                record,
                open.stream().map(report -> view(actor, report, named, mayHide)).toList(),
                actor.isMember() && mayReport(actor, record).isAllowed());
    }

    public UseView report(Actor actor, String recordId, Language language, UseDraft draft) {
        MemberId me = actor.memberOrRefuse();
        Holding record = records.find(actor, recordId);
        mayReport(actor, record).orRefuse();
        draft.check(vocabularies);
        oneAtATime(record.ref().id());
        Long organisation = people.organisationsOf(List.of(me)).get(me);
        refuseSecond(record.ref().id(), me, organisation, draft, null);
        UseReport report = new UseReport(record.ref(), me, organisation, draft, language, clock.instant());
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

    public void withdraw(Actor actor, String reportId) {
        actor.memberOrRefuse();
        UseReport report = find(reportId);
        Holding record = record(actor, report);
        mayKeep(actor, report).orRefuse();
        report.withdraw(clock.instant());
        told(actor, record, report, "use-withdrawn");
    }

    /** Takes a report out of sight and out of the evidence; its reporter reads why. */
    public UseView hide(Actor actor, String reportId, @Nullable String reason) {
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
