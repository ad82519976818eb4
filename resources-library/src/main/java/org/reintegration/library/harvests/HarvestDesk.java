package org.reintegration.library.harvests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.CatalogueShelf;
import org.reintegration.library.records.LibraryRule;

/** Where editors and administrators keep the list of other catalogues, ask for a harvest and read what came of it. */
@ApplicationScoped
@Transactional
public class HarvestDesk {

    private static final int LARGEST_SLICE = 100;
    private static final int MOST_HARVESTS = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Harvests harvests;

    @Inject
    CatalogueShelf shelf;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Audit audit;

    @Inject
    Event<HarvestWanted> wanted;

    @Inject
    Clock clock;

    /** Every source by its name, with its last harvest; {@code after} is where the last slice ended. */
    public Slice<SourceView> sources(Actor actor, @Nullable String after, int size) {
        shelf.allowHarvest(actor);
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        List<String> end = after == null || after.isEmpty() ? List.of("", "0") : Cursor.keys(after, 2);
        Slice<HarvestSource> slice = Slice.of(
                em.createQuery("""
                                select s from HarvestSource s where lower(s.name) >= lower(:name)
                                and (lower(s.name) > lower(:name) or s.id > :id)
                                order by lower(s.name), s.id""", HarvestSource.class)
                        .setParameter("name", end.get(0))
                        .setParameter("id", number(end.get(1)))
                        .setMaxResults(most + 1)
                        .getResultList(),
                most,
                last -> Cursor.of(last.draft().name(), last.id()));
        List<HarvestSource> all = slice.items();
        Map<Long, Long> counts = counts(all);
        Map<Long, Harvest> last = all.isEmpty()
                ? Map.of()
                : em.createQuery("""
                                select h from Harvest h where h.id in
                                (select max(o.id) from Harvest o where o.source in :ids group by o.source)""", Harvest.class)
                        .setParameter("ids", ids(all))
                        .getResultStream()
                        .collect(Collectors.toMap(Harvest::source, harvest -> harvest));
        return slice.map(source -> source.view(
                counts.getOrDefault(source.id(), 0L),
                Optional.ofNullable(last.get(source.id())).map(harvest -> harvest.view(List.of())).stream()
                        .toList()));
    }

    private static Long number(String key) {
        try {
            return Long.valueOf(key);
        } catch (NumberFormatException notOurs) {
            throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }

    /** One source with its newest harvests. */
    public SourceView source(Actor actor, String publicId) {
        return view(find(actor, publicId));
    }

    /** All harvests of a source, the newest first, without what was wrong in them; {@code after} is where the last slice ended. */
    public Slice<HarvestView> harvests(Actor actor, String publicId, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        List<Harvest> found = em.createQuery(
                        "select h from Harvest h where h.source = :source and h.id < :last order by h.id desc",
                        Harvest.class)
                .setParameter("source", find(actor, publicId).id())
                .setParameter(
                        "last",
                        after == null || after.isEmpty()
                                ? Long.valueOf(Long.MAX_VALUE)
                                : number(Cursor.keys(after, 1).get(0)))
                .setMaxResults(most + 1)
                .getResultList();
        return Slice.of(found, most, harvest -> Cursor.of(harvest.id())).map(harvest -> harvest.view(List.of()));
    }

    /** One harvest of a source with what was wrong in it; the newest when {@code id} is null. */
    public Optional<HarvestView> report(Actor actor, String publicId, @Nullable Long id) {
        HarvestSource source = find(actor, publicId);
        Optional<Harvest> found = em.createQuery(
                        "select h from Harvest h where h.source = :source and (h.id = :id or :id = -1) order by h.id desc",
                        Harvest.class)
                .setParameter("source", source.id())
                .setParameter("id", id == null ? Long.valueOf(-1) : id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (found.isEmpty() && id != null) {
            throw Refusal.notFound();
        }
        return found.map(harvest -> harvest.view(
                em.createQuery("select f from HarvestFault f where f.harvest = :id order by f.id", HarvestFault.class)
                        .setParameter("id", harvest.id())
                        .getResultStream()
                        .map(HarvestFault::view)
                        .toList()));
    }

    /** Puts a catalogue on the list, once for each key; one that is harvested daily begins at once. */
    public SourceView add(Actor actor, SourceDraft draft, @Nullable String key) {
        shelf.allowHarvest(actor);
        draft.check(vocabularies);
        oneAtATime();
        Optional<HarvestSource> before = addedBefore(actor.memberOrRefuse(), key);
        if (before.isPresent()) {
            return view(before.get());
        }
        refuseTwice(draft, null);
        HarvestSource source = new HarvestSource(draft, clock.instant());
        source.createdOnceFor(actor.memberOrRefuse(), key);
        em.persist(source);
        em.flush();
        audit.record(actor, "harvest-source-added", ref(source));
        if (draft.daily()) {
            due(source, false);
        }
        em.refresh(source);
        return view(source);
    }

    /** Describes it anew on top of the version seen; when its records would come out otherwise, the next harvest takes them all again. */
    public SourceView describe(Actor actor, String publicId, int seen, SourceDraft draft) {
        HarvestSource source = find(actor, publicId);
        draft.check(vocabularies);
        oneAtATime();
        refuseTwice(draft, source);
        if (source.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        boolean afresh = source.yieldsOtherwise(draft);
        boolean before = source.draft().daily();
        source.describe(draft, clock.instant());
        em.flush();
        audit.record(actor, "harvest-source-described", ref(source));
        if (afresh) {
            abandon(source);
        }
        if (draft.daily() && (afresh || !before)) {
            due(source, false);
        } else if (!draft.daily() && before) {
            em.createNativeQuery("update library.harvest_source set dueAt = null where id = ?1")
                    .setParameter(1, source.id())
                    .executeUpdate();
        }
        em.refresh(source);
        return view(source);
    }

    /**
     * Asks for a harvest now: of what changed since the last whole one, going on where one stopped, or of everything again.
     */
    public SourceView want(Actor actor, String publicId, boolean everything) {
        HarvestSource source = find(actor, publicId);
        audit.record(actor, "harvest-wanted", ref(source), everything ? "everything" : "");
        if (everything) {
            abandon(source);
        }
        due(source, true);
        em.refresh(source);
        return view(source);
    }

    /** Forgets up to when it is known and where a harvest stopped; one under way notices at its next page. */
    private void abandon(HarvestSource source) {
        // The source first, as a page under way does, so that neither waits for the other.
        em.createNativeQuery("""
                        update library.harvest_source set harvestedUntil = null, leasedUntil = null, leasedBy = null
                        where id = ?1""").setParameter(1, source.id()).executeUpdate();
        harvests.unfinished(source.id()).ifPresent(harvest -> harvest.end(HarvestState.ABANDONED, clock.instant()));
    }

    private void due(HarvestSource source, boolean atOnce) {
        em.createNativeQuery("update library.harvest_source set dueAt = ?1 where id = ?2")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, source.id())
                .executeUpdate();
        if (atOnce) {
            wanted.fire(new HarvestWanted());
        }
    }

    private Optional<HarvestSource> addedBefore(MemberId by, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : em.createQuery(
                                "select s from HarvestSource s where s.createdBy = :by and s.creationKey = :key",
                                HarvestSource.class)
                        .setParameter("by", by)
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst();
    }

    /** Two people who add the same catalogue at once wait for one another. */
    private void oneAtATime() {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(7215403) as text)")
                .getResultList();
    }

    /** The same part of the same catalogue would bring the same again. */
    private void refuseTwice(SourceDraft draft, @Nullable HarvestSource itself) {
        boolean another = em.createQuery(
                        "select s.id from HarvestSource s where s.baseUrl = :url and s.setSpec = :set", Long.class)
                .setParameter("url", draft.baseUrl())
                .setParameter("set", draft.set())
                .getResultStream()
                .anyMatch(id -> itself == null || !id.equals(itself.id()));
        if (another) {
            throw Refusal.conflict(LibraryRule.A_SOURCE_STANDS_ONCE_ON_THE_LIST);
        }
    }

    private HarvestSource find(Actor actor, String publicId) {
        shelf.allowHarvest(actor);
        return Optional.of(publicId)
                .filter(PublicId::isOne)
                .flatMap(id -> em.createQuery(
                                "select s from HarvestSource s where s.publicId = :id", HarvestSource.class)
                        .setParameter("id", new PublicId(id))
                        .getResultStream()
                        .findFirst())
                .orElseThrow(Refusal::notFound);
    }

    private SourceView view(HarvestSource source) {
        List<HarvestView> newest = em.createQuery(
                        "select h from Harvest h where h.source = :source order by h.id desc", Harvest.class)
                .setParameter("source", source.id())
                .setMaxResults(MOST_HARVESTS)
                .getResultStream()
                .map(harvest -> harvest.view(List.of()))
                .toList();
        return source.view(counts(List.of(source)).getOrDefault(source.id(), 0L), newest);
    }

    private Map<Long, Long> counts(Collection<HarvestSource> sources) {
        return sources.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select p.source, count(p) from Provenance p where p.source in :ids and p.deletedAt is null"
                                        + " group by p.source",
                                Object[].class)
                        .setParameter("ids", ids(sources))
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private static List<Long> ids(Collection<HarvestSource> sources) {
        return sources.stream().map(HarvestSource::id).toList();
    }

    private static ContentRef ref(HarvestSource source) {
        return new ContentRef(HarvestSource.KIND, source.id());
    }
}
