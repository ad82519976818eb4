package org.reintegration.library.translations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/** Finds and keeps translations and what is said in brief. */
@ApplicationScoped
class Translations {

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    /** Writes now, so that the new version numbers are known. */
    void flush() {
        em.flush();
    }

    /** All of a record with every text of theirs, in one query. */
    List<Translation> of(ContentRef record) {
        return em.createQuery(
                        "select distinct t from Translation t left join fetch t.texts where t.resourceId = :id",
                        Translation.class)
                .setParameter("id", record.id())
                .getResultList();
    }

    Optional<Translation> of(ContentRef record, Language language) {
        return em.createQuery(
                        "select distinct t from Translation t left join fetch t.texts"
                                + " where t.resourceId = :id and t.language = :language",
                        Translation.class)
                .setParameter("id", record.id())
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /** What this member is translating, and when they may review what others offered; longest waiting first. */
    List<Translation> inHand(MemberId member, boolean reviewing, After after, int most) {
        return em.createQuery("""
                        select t from Translation t where t.status <> :published
                        and (t.translator = :me or (:reviewing = true and t.status = :offered))
                        and t.changedAt >= :at and (t.changedAt > :at or t.id > :id)
                        order by t.changedAt, t.id""", Translation.class)
                .setParameter("published", TranslationStatus.PUBLISHED)
                .setParameter("me", member)
                .setParameter("reviewing", reviewing)
                .setParameter("offered", TranslationStatus.OFFERED)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(most)
                .getResultList();
    }

    List<Brief> briefs(ContentRef record) {
        return em.createQuery("select b from Brief b where b.resourceId = :id", Brief.class)
                .setParameter("id", record.id())
                .getResultList();
    }

    Optional<Brief> brief(ContentRef record, Language language) {
        return briefs(record).stream()
                .filter(brief -> brief.language() == language)
                .findFirst();
    }

    /** Notes on the record in which languages something of it can be read, without touching the version that its author has in hand. */
    void told(ContentRef record) {
        em.flush();
        em.createNativeQuery("""
                        update library.resource set wordsIn = coalesce((select string_agg(l.language, chr(10) order by l.language)
                            from (select t.language from library.translation t where t.resource_id = ?1 and t.publishedNo is not null
                                union select b.language from library.brief b where b.resource_id = ?1) l), '')
                        where id = ?1""").setParameter(1, record.id()).executeUpdate();
    }
}
