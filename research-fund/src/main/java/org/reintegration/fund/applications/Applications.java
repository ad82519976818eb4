package org.reintegration.fund.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reintegration.fund.calls.CallStatus;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;

/** Finds and keeps applications and what belongs to them; whom an application does not exist for is decided here, in the query. */
@ApplicationScoped
class Applications {

    /** Neither of the team, nor of an organisation of the team, nor somebody with a conflict. */
    private static final String WITHOUT_CONFLICT = """
             not exists (select p from Party p where p.applicationId = a.id
                and p.joinedAt is not null and (p.person = :me or p.organisation = :organisation))
            and not exists (select c from FundReview c where c.applicationId = a.id and c.reviewer = :me
                and c.status = org.reintegration.fund.applications.ReviewStatus.CONFLICTED)""";

    /** What the fund's people see: what was taken in, of their calls. */
    private static final String FOR_STAFF =
            "a.stage in :stages and (:everywhere = true or a.callId in :calls) and" + WITHOUT_CONFLICT;

    /** What a reviewer sees: what is in review or was, without a conflict. */
    private static final String FOR_REVIEWER = """
            select r from FundReview r where r.reviewer = :me and r.status in :atWork
            and exists (select a from FundApplication a where a.id = r.applicationId and a.stage in :stages and""" + WITHOUT_CONFLICT + ")";

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    void flush() {
        em.flush();
    }

    /** Waits until nobody else moves it, and reads it anew. */
    void lock(FundApplication application) {
        em.refresh(application, LockModeType.PESSIMISTIC_WRITE);
    }

    void refresh(FundReview review) {
        em.refresh(review);
    }

    FundApplication byId(long id) {
        return em.find(FundApplication.class, id);
    }

    Optional<FundApplication> forTeam(MemberId me, String publicId) {
        return PublicId.isOne(publicId)
                ? em.createQuery(
                                "select a from FundApplication a where a.publicId = :id and exists"
                                        + " (select p from Party p where p.applicationId = a.id and p.person = :me"
                                        + " and p.joinedAt is not null)",
                                FundApplication.class)
                        .setParameter("id", new PublicId(publicId))
                        .setParameter("me", me)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    List<FundApplication> of(MemberId me) {
        return em.createQuery(
                        "select a from FundApplication a where exists"
                                + " (select p from Party p where p.applicationId = a.id and p.person = :me"
                                + " and p.joinedAt is not null) order by a.changedAt desc, a.id desc",
                        FundApplication.class)
                .setParameter("me", me)
                .setMaxResults(100)
                .getResultList();
    }

    /** Waits until nobody else begins something under the same key, to the end of the transaction. */
    void holdKey(MemberId lead, String key) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 4))) held")
                .setParameter(1, "fund " + lead + " " + key)
                .getResultList();
    }

    Optional<FundApplication> startedBy(MemberId lead, String key) {
        return em.createQuery(
                        "select a from FundApplication a where a.lead = :lead and a.startKey = :key",
                        FundApplication.class)
                .setParameter("lead", lead)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Optional<FundApplication> forStaff(Reach reach, String publicId) {
        if (!PublicId.isOne(publicId)) {
            return Optional.empty();
        }
        var query = em.createQuery(
                        "select a from FundApplication a where a.publicId = :id and " + FOR_STAFF,
                        FundApplication.class)
                .setParameter("id", new PublicId(publicId));
        reach.bind(query);
        return query.setParameter("stages", Stage.AT_THE_FUND).getResultStream().findFirst();
    }

    List<FundApplication> ofCallForStaff(Reach reach, long callId) {
        var query = em.createQuery(
                "select a from FundApplication a where a.callId = :call and " + FOR_STAFF + " order by a.id",
                FundApplication.class);
        reach.bind(query);
        return query.setParameter("call", callId)
                .setParameter("stages", Stage.AT_THE_FUND)
                .getResultList();
    }

    /** Whatever stands there, for acts on the whole call. */
    List<FundApplication> ofCall(long callId) {
        return em.createQuery(
                        "select a from FundApplication a where a.callId = :call order by a.id", FundApplication.class)
                .setParameter("call", callId)
                .getResultList();
    }

    /** Those that wait too long for an answer; of a cancelled call nothing moves any more. */
    List<FundApplication> unanswered(Instant now) {
        return em.createQuery(
                        "select a from FundApplication a where a.stage = :clarify and exists (select c from Clarification c"
                                + " where c.applicationId = a.id and c.answeredAt is null and c.dueAt < :now)"
                                + " and not exists (select k from Call k where k.id = a.callId and k.status = :cancelled)"
                                + " order by a.id",
                        FundApplication.class)
                .setParameter("clarify", Stage.CLARIFY)
                .setParameter("cancelled", CallStatus.CANCELLED)
                .setParameter("now", now)
                .getResultList();
    }

    Optional<FundReview> forReviewer(Reach reach, String publicId) {
        if (!PublicId.isOne(publicId)) {
            return Optional.empty();
        }
        var query = em.createQuery(FOR_REVIEWER + " and r.publicId = :id", FundReview.class)
                .setParameter("id", new PublicId(publicId));
        return bound(query, reach).getResultStream().findFirst();
    }

    List<FundReview> allForReviewer(Reach reach) {
        var query = em.createQuery(FOR_REVIEWER + " order by r.invitedAt desc, r.id desc", FundReview.class);
        return bound(query, reach).setMaxResults(200).getResultList();
    }

    private static TypedQuery<FundReview> bound(TypedQuery<FundReview> query, Reach reach) {
        return query.setParameter("me", reach.me())
                .setParameter("organisation", reach.organisation())
                .setParameter("atWork", ReviewStatus.AT_WORK)
                .setParameter("stages", Stage.SHOWN_TO_REVIEWERS);
    }

    Optional<FundReview> reviewOf(FundApplication application, String publicId) {
        return reviews(application).stream()
                .filter(review -> review.publicId().value().equals(publicId))
                .findFirst();
    }

    List<FundReview> reviews(FundApplication application) {
        return em.createQuery(
                        "select r from FundReview r where r.applicationId = :id and r.round = :round order by r.id",
                        FundReview.class)
                .setParameter("id", application.id())
                .setParameter("round", application.round())
                .getResultList();
    }

    /** Whoever has ever said, or was found, to have a conflict with it. */
    List<MemberId> declaredConflicts(FundApplication application) {
        return em.createQuery(
                        "select r.reviewer from FundReview r where r.applicationId = :id and r.status = :conflicted",
                        MemberId.class)
                .setParameter("id", application.id())
                .setParameter("conflicted", ReviewStatus.CONFLICTED)
                .getResultList();
    }

    Map<Long, List<FundReview>> reviews(Collection<FundApplication> applications) {
        return applications.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select r from FundReview r where r.applicationId in :ids order by r.id",
                                FundReview.class)
                        .setParameter("ids", ids(applications))
                        .getResultStream()
                        .collect(Collectors.groupingBy(FundReview::applicationId));
    }

    /** Who takes part; an invitation that waits is not among them. */
    List<Party> team(FundApplication application) {
        return em.createQuery(
                        "select p from Party p where p.applicationId = :id and p.joinedAt is not null order by p.id",
                        Party.class)
                .setParameter("id", application.id())
                .getResultList();
    }

    Optional<Party> party(FundApplication application, MemberId person) {
        return em.createQuery("select p from Party p where p.applicationId = :id and p.person = :person", Party.class)
                .setParameter("id", application.id())
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    long parties(FundApplication application) {
        return em.createQuery("select count(p) from Party p where p.applicationId = :id", Long.class)
                .setParameter("id", application.id())
                .getSingleResult();
    }

    /** Invitations to drafts that wait for this person's answer. */
    List<Party> invitations(MemberId me) {
        return em.createQuery(
                        "select p from Party p where p.person = :me and p.joinedAt is null and exists (select a from"
                                + " FundApplication a where a.id = p.applicationId and a.stage = :draft) order by p.id desc",
                        Party.class)
                .setParameter("me", me)
                .setParameter("draft", Stage.DRAFT)
                .setMaxResults(50)
                .getResultList();
    }

    Optional<Party> invitation(MemberId me, String publicId) {
        return PublicId.isOne(publicId)
                ? em.createQuery(
                                "select p from Party p where p.person = :me and p.joinedAt is null and exists (select a"
                                        + " from FundApplication a where a.id = p.applicationId and a.stage = :draft"
                                        + " and a.publicId = :id)",
                                Party.class)
                        .setParameter("me", me)
                        .setParameter("draft", Stage.DRAFT)
                        .setParameter("id", new PublicId(publicId))
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    List<FundApplication> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select a from FundApplication a where a.id in :ids", FundApplication.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** A draft or lapsed application for an officer who was told its number; nothing else of it is shown. */
    Optional<FundApplication> unseen(Reach reach, long callId, String publicId) {
        return PublicId.isOne(publicId)
                ? em.createQuery(
                                "select a from FundApplication a where a.publicId = :id and a.callId = :call"
                                        + " and a.stage in :stages and" + WITHOUT_CONFLICT,
                                FundApplication.class)
                        .setParameter("id", new PublicId(publicId))
                        .setParameter("call", callId)
                        .setParameter("stages", List.of(Stage.DRAFT, Stage.LAPSED))
                        .setParameter("me", reach.me())
                        .setParameter("organisation", reach.organisation())
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /** Those of a call, newest first; what the actor has a conflict with is not there. */
    List<Object[]> extensionsOf(Reach reach, long callId) {
        return em.createQuery(
                        "select e, a.publicId from PersonalExtension e, FundApplication a where a.id = e.applicationId"
                                + " and a.callId = :call and" + WITHOUT_CONFLICT + " order by e.id desc",
                        Object[].class)
                .setParameter("call", callId)
                .setParameter("me", reach.me())
                .setParameter("organisation", reach.organisation())
                .setMaxResults(200)
                .getResultList();
    }

    /** What waits in a closed call although it was not taken in: somebody had a personal extension. */
    List<FundApplication> waitingBeyondTheClose() {
        return em.createQuery(
                        "select a from FundApplication a where a.stage in :stages and exists (select e from"
                                + " PersonalExtension e where e.applicationId = a.id) order by a.id",
                        FundApplication.class)
                .setParameter("stages", List.of(Stage.DRAFT, Stage.SUBMITTED))
                .getResultList();
    }

    List<Appeal> appeals(FundApplication application) {
        return em.createQuery("select p from Appeal p where p.applicationId = :id order by p.id desc", Appeal.class)
                .setParameter("id", application.id())
                .getResultList();
    }

    /** The newest revision of each section. */
    Map<String, SectionRevision> sections(FundApplication application) {
        Map<String, SectionRevision> newest = new LinkedHashMap<>();
        em.createQuery(
                        "select s from SectionRevision s where s.applicationId = :id and s.no = (select max(n.no) from"
                                + " SectionRevision n where n.applicationId = s.applicationId and n.section = s.section)",
                        SectionRevision.class)
                .setParameter("id", application.id())
                .getResultStream()
                .forEach(revision -> newest.put(revision.section(), revision));
        return newest;
    }

    List<Snapshot> snapshots(FundApplication application) {
        return em.createQuery("select s from Snapshot s where s.applicationId = :id order by s.no desc", Snapshot.class)
                .setParameter("id", application.id())
                .getResultList();
    }

    Map<Long, Snapshot> newestSnapshots(Collection<FundApplication> applications) {
        return applications.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select s from Snapshot s where s.applicationId in :ids and s.no ="
                                        + " (select max(n.no) from Snapshot n where n.applicationId = s.applicationId)",
                                Snapshot.class)
                        .setParameter("ids", ids(applications))
                        .getResultStream()
                        .collect(Collectors.toMap(Snapshot::applicationId, snapshot -> snapshot));
    }

    List<Clarification> clarifications(FundApplication application) {
        return em.createQuery(
                        "select c from Clarification c where c.applicationId = :id order by c.id desc",
                        Clarification.class)
                .setParameter("id", application.id())
                .getResultList();
    }

    /** The frozen scores of a call, the first ranking first. */
    List<Ranking> rankings(long callId) {
        return em.createQuery("select r from Ranking r where r.callId = :call order by r.no", Ranking.class)
                .setParameter("call", callId)
                .getResultList();
    }

    List<Proposal> proposals(FundApplication application) {
        return em.createQuery("select p from Proposal p where p.applicationId = :id order by p.id", Proposal.class)
                .setParameter("id", application.id())
                .getResultList();
    }

    /** The frozen scores of each call, the first ranking first. */
    Map<Long, List<Ranking>> rankings(Set<Long> calls) {
        return em.createQuery("select r from Ranking r where r.callId in :calls order by r.no", Ranking.class)
                .setParameter("calls", calls)
                .getResultStream()
                .collect(Collectors.groupingBy(Ranking::callId));
    }

    /** What belongs to each application, in the order it came, by the application's id. */
    <T extends OfApplication> Map<Long, List<T>> all(Class<T> kind, Collection<FundApplication> applications) {
        if (applications.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select x from " + kind.getSimpleName() + " x where x.applicationId in :ids order by x.id",
                        kind)
                .setParameter("ids", ids(applications))
                .getResultStream()
                .collect(Collectors.groupingBy(OfApplication::applicationId));
    }

    /** Those of them that were handed in at least once. */
    Set<Long> submitted(Collection<FundApplication> applications) {
        return Set.copyOf(em.createQuery(
                        "select distinct s.applicationId from Snapshot s where s.applicationId in :ids", Long.class)
                .setParameter("ids", ids(applications))
                .getResultList());
    }

    private static Set<Long> ids(Collection<FundApplication> applications) {
        return applications.stream().map(FundApplication::id).collect(Collectors.toSet());
    }
}
