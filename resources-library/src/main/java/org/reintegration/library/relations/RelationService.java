package org.reintegration.library.relations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.records.Successions;
import org.reintegration.library.records.Weighing;

/** What records are to one another: stated by authors and editors, shown at both ends, never at the end of what a reader may not read. */
@ApplicationScoped
@Transactional
public class RelationService {

    private static final int MOST_SHOWN = 200;
    private static final int LARGEST_SLICE = 100;

    /** Deeper than any practice has ever travelled. */
    private static final int FAMILY = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    ResourceService records;

    @Inject
    DraftService drafts;

    @Inject
    Weighing weighing;

    @Inject
    Successions successions;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Everything a published record is to others, as this actor may read it. */
    public RelationsView of(Actor actor, String recordId, Language language) {
        return of(actor, records.find(actor, recordId), language);
    }

    public RelationsView of(Actor actor, Holding record, Language language) {
        List<Relation> found = em.createQuery(
                        "select l from Relation l where l.fromId = :id or l.toId = :id order by l.kind, l.statedAt, l.id",
                        Relation.class)
                .setParameter("id", record.ref().id())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        return view(actor, record, new Slice<>(found, null), language);
    }

    /**
     * The same in slices, the first stated first; of what this actor may not read a slice says nothing, so that it may hold fewer than asked
     * for and yet not be the last.
     */
    public RelationsView of(Actor actor, String recordId, Language language, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        Holding record = records.find(actor, recordId);
        After last = After.ofOldest(after);
        List<Relation> found = em.createQuery("""
                        select l from Relation l where (l.fromId = :id or l.toId = :id)
                        and l.statedAt >= :at and (l.statedAt > :at or l.id > :last)
                        order by l.statedAt, l.id""", Relation.class)
                .setParameter("id", record.ref().id())
                .setParameter("at", last.at())
                .setParameter("last", last.id())
                .setMaxResults(most + 1)
                .getResultList();
        return view(actor, record, Slice.of(found, most, Relation::cursor), language);
    }

    private RelationsView view(Actor actor, Holding record, Slice<Relation> slice, Language language) {
        Long id = record.ref().id();
        List<Relation> found = slice.items();
        Map<Long, ResourceSummary> others = records.readable(
                actor, found.stream().map(relation -> other(relation, id)).toList(), language);
        boolean statable = mayState(actor, record).isAllowed();
        List<RelationView> shown = found.stream()
                .flatMap(relation -> Stream.ofNullable(others.get(other(relation, id)))
                        .map(other -> view(relation, id, other, statable)))
                .toList();
        return new RelationsView(
                record.publicId(), record.title(), shown, statable, isEditor(actor, record), slice.next());
    }

    /** States that a record is something to another that the actor may read; asked again with the same key it is stated once. */
    public RelationsView state(
            Actor actor, String recordId, RelationDraft draft, Language language, @Nullable String key) {
        MemberId by = actor.memberOrRefuse();
        Holding from = records.find(actor, recordId);
        mayState(actor, from).orRefuse();
        draft.check();
        if (isStated(by, key)) {
            return of(actor, from, language);
        }
        Holding to = records.find(actor, draft.to());
        mayBe(actor, draft, from, to);
        Relation relation = new Relation(from.ref().id(), to.ref().id(), draft, by, clock.instant());
        relation.createdOnceFor(key);
        em.persist(relation);
        told(actor, from, to, "relation-stated");
        if (relation.kind() == RelationKind.SUPERSEDES) {
            successions.of(to.ref());
        }
        return of(actor, from, language);
    }

    /** Says anew what was kept and changed, on top of the version seen. */
    public RelationsView reword(Actor actor, String relationId, int seen, RelationDraft draft, Language language) {
        actor.memberOrRefuse();
        Relation relation = find(relationId);
        Holding from = records.holding(actor, ref(relation.fromId()));
        mayState(actor, from).orRefuse();
        draft.check();
        if (relation.kind() == RelationKind.EVIDENCED_BY) {
            mayJudge(actor, from).orRefuse();
        }
        if (relation.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        relation.say(draft);
        told(actor, from, records.holding(actor, ref(relation.toId())), "relation-reworded");
        return of(actor, from, language);
    }

    /** Takes it back on top of the version seen; who tells none acts on what stands now. */
    public void takeBack(Actor actor, String relationId, OptionalInt seen) {
        actor.memberOrRefuse();
        Relation relation = find(relationId);
        Holding from = records.holding(actor, ref(relation.fromId()));
        mayState(actor, from).orRefuse();
        if (relation.kind() == RelationKind.EVIDENCED_BY) {
            mayJudge(actor, from).orRefuse();
        }
        if (seen.orElse(relation.version()) != relation.version()) {
            throw Refusal.changedMeanwhile();
        }
        em.remove(relation);
        em.flush();
        weighing.again(from.ref());
        if (relation.kind() == RelationKind.SUPERSEDES) {
            successions.of(ref(relation.toId()));
        }
        successions.said(from.ref(), ref(relation.toId()));
        outbox.add(new RelationChanged(from.ref()));
        audit.record(actor, "relation-taken-back", from.ref());
    }

    /** Begins a practice for another country out of a published one; the trail is laid at once and shown when both can be read. Begun once for each key. */
    public DraftView adapt(Actor actor, String recordId, String country, RelationDraft said, @Nullable String key) {
        Holding source = records.find(actor, recordId);
        drafts.allow(actor);
        if (source.kind() != ResourceKind.PRACTICE) {
            throw Refusal.conflict(LibraryRule.ONLY_PRACTICES_ARE_ADAPTED);
        }
        said.check();
        DraftService.Begun begun = drafts.beginFrom(actor, recordId, country, key);
        if (!begun.fresh()) {
            return begun.work();
        }
        em.persist(new Relation(begun.id(), source.ref().id(), said, actor.memberOrRefuse(), clock.instant()));
        em.flush();
        audit.record(actor, "practice-adapted", source.ref());
        return begun.work();
    }

    /** The whole way of a practice, as far as this actor may read it: three statements however long it is. */
    public Trail trail(Actor actor, String recordId, Language language) {
        Holding record = records.find(actor, recordId);
        List<?> family = em.createNativeQuery("""
                        with recursive family(id) as (
                            select cast(?1 as bigint)
                            union
                            select case when l.from_id = f.id then l.to_id else l.from_id end
                            from library.relation l join family f on f.id in (l.from_id, l.to_id) where l.kind = 'ADAPTED_FROM')
                        select id from family limit ?2""")
                .setParameter(1, record.ref().id())
                .setParameter(2, FAMILY)
                .getResultList();
        Set<Long> ids = family.stream()
                .map(id -> ((Number) id).longValue())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Long, ResourceSummary> practices = records.readable(actor, ids, language);
        List<Trail.Edge> edges = em.createQuery(
                        "select l from Relation l where l.kind = :adapted and l.fromId in :ids order by l.statedAt, l.id",
                        Relation.class)
                .setParameter("adapted", RelationKind.ADAPTED_FROM)
                .setParameter("ids", ids)
                .getResultStream()
                .map(relation -> new Trail.Edge(relation.fromId(), relation.toId(), relation.adapted()))
                .toList();
        return Trail.of(record.publicId(), practices, edges);
    }

    private void mayBe(Actor actor, RelationDraft draft, Holding from, Holding to) {
        if (draft.kindOrRefuse() == RelationKind.SUPERSEDES
                && !mayState(actor, to).isAllowed()) {
            throw Refusal.forbidden(LibraryRule.WHO_TENDS_A_RECORD_SAYS_WHAT_TAKES_ITS_PLACE);
        }
        boolean twice = !em.createQuery(
                        "select l.id from Relation l where l.fromId = :from and l.toId = :to and l.kind = :kind",
                        Long.class)
                .setParameter("from", from.ref().id())
                .setParameter("to", to.ref().id())
                .setParameter("kind", draft.kindOrRefuse())
                .getResultList()
                .isEmpty();
        if (twice || from.ref().equals(to.ref())) {
            throw Refusal.conflict(LibraryRule.RECORDS_ARE_LINKED_ONCE_AND_NOT_TO_THEMSELVES);
        }
        if (draft.kind() == RelationKind.EVIDENCED_BY) {
            mayJudge(actor, from).orRefuse();
        }
        if (draft.kind() == RelationKind.ADAPTED_FROM || draft.kind() == RelationKind.SUPERSEDES) {
            refuseCircle(draft.kindOrRefuse(), from, to);
        }
    }

    /** Nothing comes, over however many steps, out of what came out of it. */
    private void refuseCircle(RelationKind kind, Holding from, Holding to) {
        boolean circle = !em.createNativeQuery("""
                        with recursive above(id) as (
                            select cast(?1 as bigint)
                            union
                            select l.to_id from library.relation l join above a on l.from_id = a.id where l.kind = ?3)
                        select id from above where id = ?2""")
                .setParameter(1, to.ref().id())
                .setParameter(2, from.ref().id())
                .setParameter(3, kind.name())
                .getResultList()
                .isEmpty();
        if (circle) {
            throw Refusal.conflict(LibraryRule.AN_ADAPTATION_COMES_AFTER_ITS_SOURCE);
        }
    }

    static Decision mayState(Actor actor, Holding record) {
        return Decision.allowedIf(
                actor.isMember() && (actor.is(record.author()) || isEditor(actor, record)),
                LibraryRule.AUTHORS_AND_EDITORS_LINK_RECORDS);
    }

    /** Evidence grows by it, so an author does not link it alone, not even one who is an editor. */
    private static Decision mayJudge(Actor actor, Holding record) {
        return Decision.allowedIf(
                isEditor(actor, record) && !actor.is(record.author()), LibraryRule.EDITORS_LINK_EVALUATIONS);
    }

    private static boolean isEditor(Actor actor, Holding record) {
        return actor.holdsFor(Role.EDITOR, record.regions());
    }

    private void told(Actor actor, Holding from, Holding to, String act) {
        em.flush();
        weighing.again(from.ref());
        successions.said(from.ref(), to.ref());
        outbox.add(new RelationChanged(from.ref()));
        audit.record(actor, act, from.ref(), to.publicId());
    }

    private boolean isStated(MemberId by, @Nullable String key) {
        return key != null
                && !em.createQuery(
                                "select l.id from Relation l where l.statedBy = :by and l.creationKey = :key",
                                Long.class)
                        .setParameter("by", by)
                        .setParameter("key", key)
                        .getResultList()
                        .isEmpty();
    }

    private Relation find(String publicId) {
        return Optional.of(publicId)
                .filter(PublicId::isOne)
                .flatMap(id -> em.createQuery("select l from Relation l where l.publicId = :id", Relation.class)
                        .setParameter("id", new PublicId(id))
                        .getResultStream()
                        .findFirst())
                .orElseThrow(Refusal::notFound);
    }

    private static RelationView view(Relation relation, Long from, ResourceSummary other, boolean statable) {
        boolean outgoing = relation.fromId().equals(from);
        return new RelationView(
                relation.publicId(),
                relation.version(),
                relation.kind(),
                outgoing,
                other,
                relation.kind() == RelationKind.ADAPTED_FROM ? relation.adapted() : null,
                relation.isImpact(),
                statable && outgoing ? PrivacyNote.in(relation.said()) : List.of());
    }

    private static Long other(Relation relation, Long id) {
        return relation.fromId().equals(id) ? relation.toId() : relation.fromId();
    }

    private static ContentRef ref(Long id) {
        return new ContentRef("resource", id);
    }
}
