package org.reintegration.library.relations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.Named;
import org.reintegration.kernel.content.NamedContent;
import org.reintegration.kernel.content.RecordsNaming;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;

/**
 * What ties records to discussions, workshops and grants: stated by authors and editors, shown at both ends. What a reader may not see in
 * its own room ties nothing for that reader: nor can it be told from what never was, nor taken back.
 */
@ApplicationScoped
@Transactional
public class TieService implements RecordsNaming {

    private static final int MOST_SHOWN = 100;
    private static final int LARGEST_SLICE = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    ResourceService records;

    @Inject
    @Any
    Instance<NamedContent> rooms;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Everything that ties a published record, as far as this actor may see it. */
    public TiesView of(Actor actor, String recordId) {
        return of(actor, records.find(actor, recordId));
    }

    /** The same without a statement for a record that nothing ties, else in one, and one for each room that it names. */
    public TiesView of(Actor actor, Holding record) {
        return of(actor, record, new Slice<>(record.tied() ? ties(record) : List.of(), null));
    }

    /**
     * The same in slices, the first stated first; of what this actor may not see a slice says nothing, so that it may hold fewer than asked
     * for and yet not be the last.
     */
    public TiesView of(Actor actor, String recordId, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        Holding record = records.find(actor, recordId);
        After last = After.ofOldest(after);
        List<Tie> found = em.createQuery("""
                        select t from Tie t where t.record = :id
                        and t.statedAt >= :at and (t.statedAt > :at or t.id > :last)
                        order by t.statedAt, t.id""", Tie.class)
                .setParameter("id", record.ref().id())
                .setParameter("at", last.at())
                .setParameter("last", last.id())
                .setMaxResults(most + 1)
                .getResultList();
        return of(actor, record, Slice.of(found, most, Tie::cursor));
    }

    private List<Tie> ties(Holding record) {
        return em.createQuery("select t from Tie t where t.record = :id order by t.kind, t.statedAt, t.id", Tie.class)
                .setParameter("id", record.ref().id())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    private TiesView of(Actor actor, Holding record, Slice<Tie> ties) {
        return new TiesView(
                record.publicId(),
                record.title(),
                record.language(),
                seen(actor, ties.items()),
                RelationService.mayState(actor, record).isAllowed(),
                ties.next());
    }

    /** Ties a record to a discussion or call that the actor may see, or to a workshop; asked again with the same key it is tied once. */
    public TiesView state(Actor actor, String recordId, TieDraft draft, @Nullable String key) {
        MemberId by = actor.memberOrRefuse();
        Holding record = records.find(actor, recordId);
        RelationService.mayState(actor, record).orRefuse();
        Tie tie = tie(actor, record, draft, by);
        if (isStated(by, key)) {
            return of(actor, record, new Slice<>(ties(record), null));
        }
        tie.createdOnceFor(key);
        if (isThere(tie)) {
            throw Refusal.conflict(LibraryRule.RECORDS_NAME_A_THING_ONCE);
        }
        em.persist(tie);
        em.flush();
        audit.record(actor, "tie-stated", record.ref(), tie.publicId());
        return of(actor, record, new Slice<>(ties(record), null));
    }

    private boolean isStated(MemberId by, @Nullable String key) {
        return key != null
                && !em.createQuery("select t.id from Tie t where t.statedBy = :by and t.creationKey = :key", Long.class)
                        .setParameter("by", by)
                        .setParameter("key", key)
                        .getResultList()
                        .isEmpty();
    }

    public void takeBack(Actor actor, String tieId) {
        actor.memberOrRefuse();
        Tie tie = find(tieId);
        Holding record = records.holding(actor, new ContentRef("resource", tie.record()));
        if (seen(actor, List.of(tie)).isEmpty()) {
            throw Refusal.notFound();
        }
        RelationService.mayState(actor, record).orRefuse();
        em.remove(tie);
        audit.record(actor, "tie-taken-back", record.ref(), tie.publicId());
    }

    @Override
    public List<Named> naming(Actor actor, String kind, String publicId, Language language) {
        Optional<TieKind> by = TieKind.to(kind);
        if (by.isEmpty()) {
            return List.of();
        }
        List<Long> ids = em.createQuery(
                        "select t.record from Tie t where t.kind = :kind and t.target = :target order by t.statedAt desc, t.id desc",
                        Long.class)
                .setParameter("kind", by.get())
                .setParameter("target", publicId)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        Map<Long, ResourceSummary> readable = records.readable(actor, ids, language);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(readable.get(id)))
                .map(record ->
                        new Named("resource", record.publicId(), record.title(), record.language(), record.path()))
                .toList();
    }

    private Tie tie(Actor actor, Holding record, TieDraft draft, MemberId by) {
        TieKind kind = draft.kindOrRefuse();
        Optional<String> content = kind.content();
        if (content.isEmpty()) {
            return Tie.from(draft.workshopOrRefuse(), record.ref().id(), by, clock.instant());
        }
        if (!named(actor, content.get(), List.of(draft.to())).containsKey(draft.to())) {
            throw Refusal.badInput("to", LibraryRule.WHAT_A_RECORD_NAMES_CAN_BE_SEEN);
        }
        return Tie.to(draft.to(), record.ref().id(), kind, by, clock.instant());
    }

    private boolean isThere(Tie wanted) {
        return em.createQuery("select t from Tie t where t.record = :record and t.kind = :kind", Tie.class)
                .setParameter("record", wanted.record())
                .setParameter("kind", wanted.kind())
                .getResultStream()
                .anyMatch(tie ->
                        tie.target().equals(wanted.target()) && tie.workshop().equals(wanted.workshop()));
    }

    private List<TieView> seen(Actor actor, List<Tie> ties) {
        Map<TieKind, Map<String, Named>> there = new EnumMap<>(TieKind.class);
        for (TieKind kind : TieKind.values()) {
            List<String> targets = ties.stream()
                    .filter(tie -> tie.kind() == kind)
                    .flatMap(tie -> tie.target().stream())
                    .toList();
            if (!targets.isEmpty()) {
                kind.content().ifPresent(content -> there.put(kind, named(actor, content, targets)));
            }
        }
        return ties.stream().flatMap(tie -> view(tie, there).stream()).toList();
    }

    private static Optional<TieView> view(Tie tie, Map<TieKind, Map<String, Named>> there) {
        Optional<TieView> workshop = tie.workshop().map(held -> new TieView(tie.publicId(), tie.kind(), null, held));
        return workshop.isPresent()
                ? workshop
                : tie.target()
                        .flatMap(target -> Optional.ofNullable(
                                there.getOrDefault(tie.kind(), Map.of()).get(target)))
                        .map(named -> new TieView(tie.publicId(), tie.kind(), named, null));
    }

    private Map<String, Named> named(Actor actor, String kind, List<String> publicIds) {
        return rooms.stream()
                .filter(room -> room.kind().equals(kind))
                .findFirst()
                .map(room -> room.named(actor, publicIds))
                .orElse(Map.of());
    }

    private Tie find(String publicId) {
        return Optional.of(publicId)
                .filter(PublicId::isOne)
                .flatMap(id -> em.createQuery("select t from Tie t where t.publicId = :id", Tie.class)
                        .setParameter("id", new PublicId(id))
                        .getResultStream()
                        .findFirst())
                .orElseThrow(Refusal::notFound);
    }
}
