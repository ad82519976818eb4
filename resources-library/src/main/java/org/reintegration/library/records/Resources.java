package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;

/** Finds and keeps records, versions and reviews. */
@ApplicationScoped
class Resources {

    private static final String WITH_WORDS =
            "select distinct v from ResourceVersion v join fetch v.resource r left join fetch v.texts where ";

    private static final String WRITTEN =
            "select v.id from ResourceVersion v join v.resource r where v.no = r.publishedNo and r.sourceId is null and "
                    + Visibility.READABLE;

    @PersistenceContext
    EntityManager em;

    void add(Resource resource) {
        em.persist(resource);
    }

    void add(ResourceVersion version) {
        em.persist(version);
    }

    void add(Review review) {
        em.persist(review);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    /** Writes now, so that the new version numbers are known. */
    void flush() {
        em.flush();
    }

    /** The version being worked on, with its record and words in one query. */
    Optional<ResourceVersion> working(String publicId) {
        return PublicId.isOne(publicId)
                ? em.createQuery(WITH_WORDS + "r.publicId = :id and v.no = r.workingNo", ResourceVersion.class)
                        .setParameter("id", new PublicId(publicId))
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /** The version readers see or saw, withdrawn ones too. */
    Optional<ResourceVersion> published(String publicId) {
        return PublicId.isOne(publicId)
                ? em.createQuery(WITH_WORDS + "r.publicId = :id and v.no = r.publishedNo", ResourceVersion.class)
                        .setParameter("id", new PublicId(publicId))
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /** The same of several records; which of them an actor may see is for the caller to ask. */
    List<ResourceVersion> published(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(WITH_WORDS + "r.id in :ids and v.no = r.publishedNo", ResourceVersion.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    ResourceVersion version(Resource resource, int no) {
        return em.createQuery(WITH_WORDS + "r = :resource and v.no = :no", ResourceVersion.class)
                .setParameter("resource", resource)
                .setParameter("no", no)
                .getSingleResult();
    }

    /** What can be found of these records: published and not withdrawn. */
    List<ResourceVersion> findable(Collection<Long> ids) {
        return em.createQuery(WITH_WORDS + "r.id in :ids and v.no = r.publishedNo", ResourceVersion.class)
                .setParameter("ids", ids)
                .getResultStream()
                // Not asked of PostgreSQL: a state that it takes for rare leads it to read all records for every few.
                .filter(version -> version.resource().status() != Status.WITHDRAWN)
                .toList();
    }

    /** What this actor may read of these records. */
    List<ResourceVersion> readable(Actor actor, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                WITH_WORDS + "r.id in :ids and v.no = r.publishedNo and " + Visibility.READABLE,
                                ResourceVersion.class)
                        .setParameter("ids", ids)
                        .setParameter("sensitivities", Visibility.sensitivities(actor))
                        .setParameter("me", Visibility.me(actor))
                        .getResultList();
    }

    /** The published versions of a record that this actor may read, newest first. */
    List<VersionNote> notes(Actor actor, long id, int before, int most) {
        return em.createQuery(
                        "select new org.reintegration.library.records.VersionNote(v.no, v.publishedAt, v.language, t.title)"
                                + " from ResourceVersion v join v.resource r join v.texts t"
                                + " where r.id = :id and v.no < :before and t.language = v.language and "
                                + Visibility.VERSION_READABLE
                                + " order by v.no desc",
                        VersionNote.class)
                .setParameter("id", id)
                .setParameter("before", before)
                .setParameter("sensitivities", Visibility.sensitivities(actor))
                .setParameter("me", Visibility.me(actor))
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of these versions that this actor may read, with their words in one query. */
    List<ResourceVersion> readableVersions(Actor actor, String publicId, Collection<Integer> numbers) {
        return PublicId.isOne(publicId)
                ? em.createQuery(
                                WITH_WORDS + "r.publicId = :id and v.no in :numbers and " + Visibility.VERSION_READABLE,
                                ResourceVersion.class)
                        .setParameter("id", new PublicId(publicId))
                        .setParameter("numbers", numbers)
                        .setParameter("sensitivities", Visibility.sensitivities(actor))
                        .setParameter("me", Visibility.me(actor))
                        .getResultList()
                : List.of();
    }

    /** Catalogued records that this actor may read, in the order of the catalogue's ids. */
    List<ResourceVersion> catalogued(Actor actor, String after, int size) {
        List<Long> ids = em.createQuery(
                        "select v.id from ResourceVersion v join v.resource r where v.no = r.publishedNo and r.sourceId > :after and "
                                + Visibility.READABLE + " order by r.sourceId",
                        Long.class)
                .setParameter("after", after)
                .setParameter("sensitivities", Visibility.sensitivities(actor))
                .setParameter("me", Visibility.me(actor))
                .setMaxResults(size)
                .getResultList();
        return inOrder(ids);
    }

    /** What was written here and this actor may read, in the order in which it was begun, behind an id. */
    List<ResourceVersion> written(Actor actor, long after, int size) {
        List<Long> ids = em.createQuery(WRITTEN + " and r.id > :after order by r.id", Long.class)
                .setParameter("after", after)
                .setParameter("sensitivities", Visibility.sensitivities(actor))
                .setParameter("me", Visibility.me(actor))
                .setMaxResults(size)
                .getResultList();
        return inOrder(ids);
    }

    /** Those of it that have one of these public ids. */
    List<ResourceVersion> written(Actor actor, Collection<PublicId> publicIds) {
        List<Long> ids = em.createQuery(WRITTEN + " and r.publicId in :ids", Long.class)
                .setParameter("ids", publicIds)
                .setParameter("sensitivities", Visibility.sensitivities(actor))
                .setParameter("me", Visibility.me(actor))
                .getResultList();
        return inOrder(ids);
    }

    /** Addresses of what this actor may read, oldest first, so that a part once full stays as it is. */
    List<Object[]> addresses(Actor actor, int from, int size) {
        return em.createQuery(
                        "select r.publicId, t.title, r.publishedAt from ResourceVersion v join v.resource r join v.texts t"
                                + " where v.no = r.publishedNo and t.language = v.language and "
                                + Visibility.READABLE + " order by r.id",
                        Object[].class)
                .setParameter("sensitivities", Visibility.sensitivities(actor))
                .setParameter("me", Visibility.me(actor))
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    /** Sets what is counted of a record without touching the version that its author has in hand, which an update by JPQL would raise. */
    void stands(Long id, Evidence on) {
        em.createNativeQuery("update library.resource set evidence = ?1 where id = ?2")
                .setParameter(1, on.reason().name())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Sets the day on which somebody should ask again, as untouched by it as {@link #stands}. */
    void holdsUntil(Long id, LocalDate day) {
        em.createNativeQuery("update library.resource set reviewBy = cast(?1 as timestamptz) where id = ?2")
                .setParameter(1, day.atStartOfDay(ZoneOffset.UTC).toInstant().toString())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Versions with their words by id, in the order of the ids. */
    List<ResourceVersion> inOrder(List<Long> versionIds) {
        if (versionIds.isEmpty()) {
            return List.of();
        }
        List<ResourceVersion> found = em.createQuery(WITH_WORDS + "v.id in :ids", ResourceVersion.class)
                .setParameter("ids", versionIds)
                .getResultList();
        return found.stream()
                .sorted((one, other) -> Integer.compare(versionIds.indexOf(one.id()), versionIds.indexOf(other.id())))
                .toList();
    }

    List<Long> idsAfter(long after, int size) {
        return em.createQuery("select r.id from Resource r where r.id > :after order by r.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    Optional<ResourceVersion> createdBy(MemberId author, String key) {
        return em.createQuery(
                        WITH_WORDS + "r.author = :author and r.creationKey = :key and v.no = r.workingNo",
                        ResourceVersion.class)
                .setParameter("author", author)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** What an author has in hand or published, last changed first, behind the last one read. */
    List<ResourceVersion> by(MemberId author, After after, int max) {
        List<Long> ids = em.createQuery("""
                        select v.id from ResourceVersion v join v.resource r
                        where r.author = :author and v.no = r.workingNo and r.status <> :discarded
                        and r.changedAt <= :at and (r.changedAt < :at or r.id < :id)
                        order by r.changedAt desc, r.id desc""", Long.class)
                .setParameter("author", author)
                .setParameter("discarded", Status.DISCARDED)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(max)
                .getResultList();
        return inOrder(ids);
    }

    List<Review> reviews(Resource resource) {
        return em.createQuery("select v from Review v where v.resource = :resource order by v.id", Review.class)
                .setParameter("resource", resource)
                .getResultList();
    }

    /** Those decided, in the order of their letters. */
    List<Review> decided(Resource resource) {
        return reviews(resource).stream()
                .filter(review -> review.decidedAt() != null)
                .toList();
    }

    /** What was answered to the remarks of these reviews, in one query. */
    List<RemarkAnswer> answers(Collection<Review> reviews) {
        return reviews.isEmpty()
                ? List.of()
                : em.createQuery("select a from RemarkAnswer a where a.review in :reviews", RemarkAnswer.class)
                        .setParameter("reviews", reviews)
                        .getResultList();
    }

    void add(RemarkAnswer answer) {
        em.persist(answer);
    }

    /** How many reviewers accepted this version. */
    int acceptances(Resource resource, int versionNo) {
        return em.createQuery("""
                        select count(distinct v.reviewer) from Review v
                        where v.resource = :resource and v.versionNo = :no and v.verdict = :accept""", Long.class)
                .setParameter("resource", resource)
                .setParameter("no", versionNo)
                .setParameter("accept", Verdict.ACCEPT)
                .getSingleResult()
                .intValue();
    }

    List<Resource> samples() {
        return em.createQuery("select r from Resource r where r.sample = true order by r.id", Resource.class)
                .getResultList();
    }

    List<ContentRef> versionsOfSamples() {
        return em.createQuery("select v.id from ResourceVersion v where v.resource.sample = true", Long.class)
                .getResultStream()
                .map(id -> new ContentRef(ResourceVersion.KIND, id))
                .toList();
    }

    /** A version by its own id, with its record. */
    Optional<ResourceVersion> version(long id) {
        return em.createQuery(
                        "select v from ResourceVersion v join fetch v.resource where v.id = :id", ResourceVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    void deleteSamples() {
        em.createQuery("delete from Review v where v.resource in (select r from Resource r where r.sample = true)")
                .executeUpdate();
        em.createNativeQuery("""
                        delete from library.translation_text where translation_id in (select t.id from library.translation t
                        join library.resource r on r.id = t.resource_id where r.sample)""").executeUpdate();
        em.createNativeQuery("""
                        delete from library.version_text where version_id in (select v.id from library.resource_version v
                        join library.resource r on r.id = v.resource_id where r.sample)""").executeUpdate();
        em.createNativeQuery("""
                        delete from library.resource_version where resource_id in
                        (select r.id from library.resource r where r.sample)""").executeUpdate();
        em.createNativeQuery("delete from library.resource where sample").executeUpdate();
        em.createNativeQuery("delete from library.record_collection where sample")
                .executeUpdate();
    }

    List<Resource> fromSource(Collection<String> sourceIds) {
        return em.createQuery("select r from Resource r where r.sourceId in :ids", Resource.class)
                .setParameter("ids", sourceIds)
                .getResultList();
    }

    /** One import at a time, on however many nodes: the second waits and then finds everything there. */
    void lockCatalogue() {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(7215401) as text)")
                .getResultList();
    }

    /** Ids of versions of what may be read, newest first, beginning after a point in time and an id. */
    List<Long> newest(Actor actor, ResourceQuery query) {
        var found = em.createQuery(query.select("v.id") + " order by r.publishedAt desc, r.id desc", Long.class);
        query.bind(found, actor);
        return found.getResultList();
    }

    /** How many published records there are of each kind and sensitivity. */
    List<Totals.Total> totals() {
        return em.createQuery(
                        "select r.kind, r.sensitivity, count(r.id) from Resource r where " + Visibility.PUBLISHED
                                + " group by r.kind, r.sensitivity",
                        Object[].class)
                .getResultStream()
                .map(row -> new Totals.Total((ResourceKind) row[0], (Sensitivity) row[1], (Long) row[2]))
                .toList();
    }

    /** How many published records their author may read because they are the author's own. */
    long countOwn(MemberId author, @Nullable ResourceKind kind, Set<Sensitivity> openAnyway) {
        var counted = em.createQuery(
                        "select count(r.id) from Resource r where r.author = :me and r.sensitivity not in :open and "
                                + Visibility.PUBLISHED + (kind == null ? "" : " and r.kind = :kind"),
                        Long.class)
                .setParameter("me", author)
                .setParameter("open", openAnyway);
        if (kind != null) {
            counted.setParameter("kind", kind);
        }
        return counted.getSingleResult();
    }
}
