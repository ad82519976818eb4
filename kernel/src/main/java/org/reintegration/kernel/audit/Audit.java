package org.reintegration.kernel.audit;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Rule;

/** The record of acts that somebody may have to answer for; the database refuses to change or delete a row. */
@ApplicationScoped
public class Audit {

    /** The only rule here. */
    public enum AuditRule implements Rule {
        ADMINISTRATORS_READ_THE_AUDIT
    }

    /** An act on record; {@code actor} is null when the portal itself acted. */
    public record Entry(long id, @Nullable MemberId actor, String act, ContentRef subject, String detail, Instant at) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Puts an act on record in the transaction that does it. */
    @Transactional(TxType.MANDATORY)
    public void record(Actor actor, String act, ContentRef subject) {
        record(actor, act, subject, "");
    }

    /** The detail holds ids and names of rules or roles, never what a person wrote or is called. */
    @Transactional(TxType.MANDATORY)
    public void record(Actor actor, String act, ContentRef subject, String detail) {
        em.persist(new AuditEntry(actor.id(), act, subject, detail, clock.instant()));
    }

    /** Everybody who has acted on each of them, by its id, for rules about people who were not involved. */
    @Transactional(TxType.MANDATORY)
    public Map<Long, Set<MemberId>> actorsOn(String kind, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select distinct a.subjectId, a.actor from AuditEntry a where a.subjectKind = :kind"
                                        + " and a.subjectId in :ids and a.actor is not null",
                                Object[].class)
                        .setParameter("kind", kind)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0],
                                Collectors.mapping(row -> (MemberId) row[1], Collectors.toSet())));
    }

    /** The newest acts first; {@code before} is the id where the last slice ended. */
    @Transactional
    public Slice<Entry> newest(Actor actor, @Nullable Long before, int size) {
        actor.memberOrRefuse();
        allowedIf(actor.holds(Role.ADMINISTRATOR), AuditRule.ADMINISTRATORS_READ_THE_AUDIT)
                .orRefuse();
        List<Entry> rows = em.createQuery(
                        "select a from AuditEntry a where a.id < :before order by a.id desc", AuditEntry.class)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(size + 1)
                .getResultStream()
                .map(AuditEntry::view)
                .toList();
        return Slice.of(rows, size, entry -> Long.toString(entry.id()));
    }
}
