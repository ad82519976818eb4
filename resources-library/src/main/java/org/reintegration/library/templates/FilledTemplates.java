package org.reintegration.library.templates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;

/** Filled templates in the database. */
@ApplicationScoped
class FilledTemplates {

    @PersistenceContext
    EntityManager em;

    void add(FilledTemplate template) {
        em.persist(template);
        em.flush();
    }

    Optional<FilledTemplate> find(long id) {
        return Optional.ofNullable(em.find(FilledTemplate.class, id));
    }

    /** Only one node at a time takes it over. */
    Optional<FilledTemplate> findToChange(long id) {
        return Optional.ofNullable(em.find(FilledTemplate.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<FilledTemplate> find(MemberId member, String publicId) {
        return PublicId.isOne(publicId)
                ? em.createQuery(
                                "select t from FilledTemplate t where t.publicId = :id and t.member = :member",
                                FilledTemplate.class)
                        .setParameter("id", new PublicId(publicId))
                        .setParameter("member", member)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /** Those sent for one draft, newest first. */
    List<FilledTemplate> of(MemberId member, String draft, int most) {
        return em.createQuery(
                        "select t from FilledTemplate t where t.draft = :draft and t.member = :member order by t.sentAt desc, t.id desc",
                        FilledTemplate.class)
                .setParameter("draft", draft)
                .setParameter("member", member)
                .setMaxResults(most)
                .getResultList();
    }

    long waitingOf(MemberId member) {
        return em.createQuery(
                        "select count(t) from FilledTemplate t where t.member = :member and t.state = :state",
                        Long.class)
                .setParameter("member", member)
                .setParameter("state", TemplateState.WAITING)
                .getSingleResult();
    }

    List<FilledTemplate> sentBefore(Instant moment, int most) {
        return em.createQuery(
                        "select t from FilledTemplate t where t.sentAt < :moment order by t.sentAt, t.id",
                        FilledTemplate.class)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }

    void remove(FilledTemplate template) {
        em.remove(template);
    }
}
