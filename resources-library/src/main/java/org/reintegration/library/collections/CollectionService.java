package org.reintegration.library.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.Address;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;

/** Collections and bookmarks of members; a private collection does not exist for anybody but its owner. */
@ApplicationScoped
@Transactional
public class CollectionService {

    private static final int LONGEST_NOTE = 1_000;
    private static final int LARGEST_SLICE = 100;

    /** Counted apart: of a join with what stands in them, collections in which nothing stands yet would fall out. */
    private static final String WITH_SIZE =
            "select c, (select count(i) from CollectionItem i where i.collection = c) from RecordCollection c where ";

    private static final String BEHIND = """
             and c.changedAt <= :at and (c.changedAt < :at or c.id < :last)
            order by c.changedAt desc, c.id desc""";

    @PersistenceContext
    EntityManager em;

    @Inject
    ResourceService records;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Public collections, last changed first. */
    public NumberedPage<CollectionSummary> open(int asked, int size) {
        int number = NumberedPage.within(asked);
        List<CollectionSummary> items = em.createQuery(
                        WITH_SIZE + "c.open = true order by c.changedAt desc, c.id desc", Object[].class)
                .setFirstResult((number - 1) * size)
                .setMaxResults(size)
                .getResultStream()
                .map(CollectionService::summary)
                .toList();
        return new NumberedPage<>(items, number, size, count());
    }

    /** Addresses of public collections for maps of the site: the part with this number, from 0, oldest first. */
    public List<Address> addresses(int part, int size) {
        return em.createQuery(
                        "select c from RecordCollection c where c.open = true order by c.id", RecordCollection.class)
                .setFirstResult(part * size)
                .setMaxResults(size)
                .getResultStream()
                .map(collection -> collection.summary(0))
                .map(about -> new Address(about.path(), about.changedAt()))
                .toList();
    }

    /** How many public collections there are. */
    public long count() {
        return em.createQuery("select count(c) from RecordCollection c where c.open = true", Long.class)
                .getSingleResult();
    }

    /** The same in slices; {@code after} is where the last one ended. */
    public Slice<CollectionSummary> open(@Nullable String after, int size) {
        return slice(em.createQuery(WITH_SIZE + "c.open = true" + BEHIND, Object[].class), after, size);
    }

    /** The actor's own, public or not, last changed first. */
    public Slice<CollectionSummary> mine(Actor actor, @Nullable String after, int size) {
        return slice(
                em.createQuery(WITH_SIZE + "c.owner = :me" + BEHIND, Object[].class)
                        .setParameter("me", actor.memberOrRefuse()),
                after,
                size);
    }

    private static Slice<CollectionSummary> slice(TypedQuery<Object[]> query, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        After last = After.ofNewest(after);
        List<Object[]> found = query.setParameter("at", last.at())
                .setParameter("last", last.id())
                .setMaxResults(most + 1)
                .getResultList();
        return Slice.of(found, most, row -> ((RecordCollection) row[0]).cursor())
                .map(CollectionService::summary);
    }

    /** What a collection is called; nothing when the actor may not see it. */
    public Optional<String> title(Actor actor, String publicId) {
        return found(actor, publicId, "")
                .map(collection -> collection.summary(0).title());
    }

    public CollectionView view(Actor actor, String publicId, Language language) {
        return view(actor, find(actor, publicId), language);
    }

    /** All of a collection that everybody may read, to be taken along: a stick is lent, so of records nobody takes more than a visitor. */
    public PackedCollection pack(Actor actor, String publicId, Language language) {
        RecordCollection collection = find(actor, publicId);
        List<CollectionItem> items = collection.sorted();
        Map<Long, ResourceService.Whole> wholes = records.whole(
                Actor.VISITOR, items.stream().map(CollectionItem::resourceId).toList(), language);
        Person owner = people.named(List.of(collection.owner())).get(collection.owner());
        return new PackedCollection(
                collection.summary(items.size()),
                owner == null ? null : owner.name(),
                items.stream()
                        .flatMap(item -> Stream.ofNullable(wholes.get(item.resourceId()))
                                .map(whole -> new PackedCollection.Item(
                                        whole.view(), item.note(), item.later(whole.disclosedAt()))))
                        .toList());
    }

    /** Asked again with the same key it answers with the collection begun before. */
    public CollectionView begin(Actor actor, CollectionDraft draft, Language language, @Nullable String key) {
        MemberId me = actor.memberOrRefuse();
        draft.check();
        Optional<RecordCollection> before = begunBefore(me, key);
        if (before.isPresent()) {
            return view(actor, before.get(), language);
        }
        RecordCollection collection = new RecordCollection(me, draft, language, clock.instant());
        collection.createdOnceFor(key);
        em.persist(collection);
        return told(actor, collection, "collection-begun", language);
    }

    /** Describes it anew on top of the version seen; opening or closing it concerns what search knows of its records. */
    public CollectionView describe(Actor actor, String publicId, int seen, CollectionDraft draft, Language language) {
        RecordCollection collection = own(actor, publicId);
        draft.check();
        if (collection.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        boolean before = collection.isOpen();
        collection.describe(draft, language, clock.instant());
        if (before != collection.isOpen()) {
            collection.sorted().forEach(item -> outbox.add(new Gathered(ref(item.resourceId()))));
        }
        return told(actor, collection, "collection-described", language);
    }

    public void remove(Actor actor, String publicId) {
        RecordCollection collection = own(actor, publicId);
        if (collection.isOpen()) {
            collection.sorted().forEach(item -> outbox.add(new Gathered(ref(item.resourceId()))));
        }
        audit.record(actor, "collection-removed", new ContentRef("collection", collection.id()));
        em.remove(collection);
    }

    /** Puts a record that the owner may read at the end, or changes the note of one already there. */
    public CollectionView put(
            Actor actor, String publicId, String recordId, @Nullable String note, OptionalInt seen, Language language) {
        RecordCollection collection = own(actor, publicId, seen);
        String words = note == null ? "" : note.strip();
        CollectionDraft.fits("note", words, LONGEST_NOTE);
        Long record = records.find(actor, recordId).ref().id();
        collection.put(record, words, clock.instant());
        return moved(actor, collection, record, language);
    }

    public CollectionView takeOut(Actor actor, String publicId, String recordId, OptionalInt seen, Language language) {
        RecordCollection collection = own(actor, publicId, seen);
        Long record = idIn(actor, collection, recordId, language);
        if (!collection.takeOut(record, clock.instant())) {
            throw Refusal.notFound();
        }
        return moved(actor, collection, record, language);
    }

    public CollectionView move(
            Actor actor, String publicId, String recordId, boolean up, OptionalInt seen, Language language) {
        RecordCollection collection = own(actor, publicId, seen);
        collection.move(idIn(actor, collection, recordId, language), up, clock.instant());
        em.flush();
        return view(actor, collection, language);
    }

    /**
     * What the actor wants to find again and may still read, kept last first; of what may not be read any more a slice says nothing, so that
     * it may hold fewer than asked for and yet not be the last.
     */
    public Slice<ResourceSummary> bookmarks(Actor actor, Language language, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        After last = After.ofNewest(after);
        Slice<Bookmark> kept = Slice.of(
                em.createQuery("""
                                select b from Bookmark b where b.member = :me
                                and b.keptAt <= :at and (b.keptAt < :at or b.id < :last)
                                order by b.keptAt desc, b.id desc""", Bookmark.class)
                        .setParameter("me", actor.memberOrRefuse())
                        .setParameter("at", last.at())
                        .setParameter("last", last.id())
                        .setMaxResults(most + 1)
                        .getResultList(),
                most,
                Bookmark::cursor);
        Map<Long, ResourceSummary> readable = records.readable(
                actor, kept.items().stream().map(Bookmark::resourceId).toList(), language);
        return new Slice<>(
                kept.items().stream()
                        .flatMap(bookmark -> Stream.ofNullable(readable.get(bookmark.resourceId())))
                        .toList(),
                kept.next());
    }

    public boolean isBookmarked(Actor actor, String recordId) {
        return bookmark(
                        actor.memberOrRefuse(),
                        records.find(actor, recordId).ref().id())
                .isPresent();
    }

    /** Keeps it; kept twice it is kept once. */
    public void bookmark(Actor actor, String recordId) {
        MemberId me = actor.memberOrRefuse();
        Long record = records.find(actor, recordId).ref().id();
        if (bookmark(me, record).isEmpty()) {
            em.persist(new Bookmark(me, record, clock.instant()));
        }
    }

    public void unbookmark(Actor actor, String recordId) {
        bookmark(actor.memberOrRefuse(), records.find(actor, recordId).ref().id())
                .ifPresent(em::remove);
    }

    private Optional<RecordCollection> begunBefore(MemberId me, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : em.createQuery(
                                "select c from RecordCollection c where c.owner = :me and c.creationKey = :key",
                                RecordCollection.class)
                        .setParameter("me", me)
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst();
    }

    private Optional<Bookmark> bookmark(MemberId me, Long record) {
        return em.createQuery(
                        "select b from Bookmark b where b.member = :me and b.resourceId = :record", Bookmark.class)
                .setParameter("me", me)
                .setParameter("record", record)
                .getResultStream()
                .findFirst();
    }

    private Long idIn(Actor actor, RecordCollection collection, String recordId, Language language) {
        List<Long> ids =
                collection.sorted().stream().map(CollectionItem::resourceId).toList();
        return records.readable(actor, ids, language).entrySet().stream()
                .filter(entry -> entry.getValue().publicId().equals(recordId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private CollectionView moved(Actor actor, RecordCollection collection, Long record, Language language) {
        em.flush();
        if (collection.isOpen()) {
            outbox.add(new Gathered(ref(record)));
        }
        return view(actor, collection, language);
    }

    private CollectionView told(Actor actor, RecordCollection collection, String act, Language language) {
        em.flush();
        audit.record(actor, act, new ContentRef("collection", collection.id()));
        return view(actor, collection, language);
    }

    private CollectionView view(Actor actor, RecordCollection collection, Language language) {
        List<CollectionItem> items = collection.sorted();
        Map<Long, ResourceSummary> readable = records.readable(
                actor, items.stream().map(CollectionItem::resourceId).toList(), language);
        Person owner = people.named(List.of(collection.owner())).get(collection.owner());
        return new CollectionView(
                collection.summary(items.size()),
                owner == null ? null : owner.name(),
                items.stream()
                        .flatMap(item -> Stream.ofNullable(readable.get(item.resourceId()))
                                .map(record -> new CollectionView.Item(record, item.note())))
                        .toList(),
                collection.version(),
                actor.is(collection.owner()),
                actor.is(collection.owner()) || actor.holdsSomewhere(Role.EDITOR) ? notes(collection) : List.of());
    }

    private static List<PrivacyNote> notes(RecordCollection collection) {
        List<String> said = new ArrayList<>();
        CollectionSummary about = collection.summary(0);
        said.add(about.title());
        said.add(about.description());
        collection.sorted().forEach(item -> said.add(item.note()));
        return PrivacyNote.in(said);
    }

    private RecordCollection find(Actor actor, String publicId) {
        return found(actor, publicId, "left join fetch c.items").orElseThrow(Refusal::notFound);
    }

    private Optional<RecordCollection> found(Actor actor, String publicId, String with) {
        return Optional.of(publicId)
                .filter(PublicId::isOne)
                .flatMap(id -> em.createQuery(
                                "select c from RecordCollection c " + with + " where c.publicId = :id",
                                RecordCollection.class)
                        .setParameter("id", new PublicId(id))
                        .getResultStream()
                        .findFirst())
                .filter(collection -> collection.isOpenTo(actor));
    }

    /** On top of the version that the owner tells to have seen; who tells none acts on what stands now. */
    private RecordCollection own(Actor actor, String publicId, OptionalInt seen) {
        RecordCollection collection = own(actor, publicId);
        if (seen.orElse(collection.version()) != collection.version()) {
            throw Refusal.changedMeanwhile();
        }
        return collection;
    }

    private RecordCollection own(Actor actor, String publicId) {
        actor.memberOrRefuse();
        RecordCollection collection = find(actor, publicId);
        Decision.allowedIf(actor.is(collection.owner()), LibraryRule.OWNERS_KEEP_THEIR_COLLECTIONS)
                .orRefuse();
        return collection;
    }

    private static CollectionSummary summary(Object[] row) {
        return ((RecordCollection) row[0]).summary(((Number) row[1]).longValue());
    }

    private static ContentRef ref(Long resourceId) {
        return new ContentRef("resource", resourceId);
    }
}
