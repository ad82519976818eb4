package org.reintegration.kernel.events;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;

/** What waits in the outbox and what was given up, for health checks and for the administrator. */
@ApplicationScoped
public class OutboxDesk {

    /** The desk's only rule. */
    public enum OutboxRule implements Rule {
        ADMINISTRATORS_TEND_THE_OUTBOX
    }

    private static final int MOST_SHOWN = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<OutboxFilled> filled;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** One row for each subscriber that has anything waiting or dead; for health and metrics, which name no content. */
    @Transactional
    public List<Backlog> backlogs() {
        List<?> rows = em.createNativeQuery("""
                        select subscriber, count(*) filter (where not dead), count(*) filter (where dead),
                               min(createdAt) filter (where not dead)
                        from kernel.delivery group by subscriber order by subscriber""").getResultList();
        return rows.stream()
                .map(each -> (Object[]) each)
                .map(row -> new Backlog(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        Deliveries.instant(row[3])))
                .toList();
    }

    public Optional<Backlog> backlog(String subscriber) {
        return backlogs().stream()
                .filter(b -> b.subscriber().equals(subscriber))
                .findFirst();
    }

    /** Those among these refs whose change the subscriber has not been told of yet, not counting what was given up. */
    @Transactional
    public Set<String> waitingFor(String subscriber, Collection<String> refs) {
        if (refs.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(em.createQuery(
                        "select distinct d.ref from Delivery d where d.subscriber = :subscriber and d.ref in :refs"
                                + " and d.dead = false",
                        String.class)
                .setParameter("subscriber", subscriber)
                .setParameter("refs", refs)
                .getResultList());
    }

    /** When the oldest event happened that the subscriber has not been told of or could not take; empty when it knows all. */
    @Transactional
    public Optional<Instant> unknownSince(String subscriber) {
        Object oldest = em.createNativeQuery("select min(createdAt) from kernel.delivery where subscriber = ?1")
                .setParameter(1, subscriber)
                .getSingleResult();
        return Optional.ofNullable(Deliveries.instant(oldest));
    }

    @Transactional
    public List<DeadLetter> deadLetters(Actor actor) {
        tend(actor);
        return em.createQuery("select d from Delivery d where d.dead = true order by d.id", Delivery.class)
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(Delivery::asDeadLetter)
                .toList();
    }

    /** Sends a dead letter once more, as if it had never failed. */
    @Transactional
    public void retry(Actor actor, long id) {
        tend(actor);
        Delivery delivery = em.find(Delivery.class, id);
        if (delivery == null) {
            throw Refusal.notFound();
        }
        delivery.revive(clock.instant());
        audit.record(actor, "outbox-retried", new ContentRef("delivery", id));
        filled.fire(new OutboxFilled(delivery.asDeadLetter().subscriber()));
    }

    private static void tend(Actor actor) {
        actor.memberOrRefuse();
        allowedIf(actor.holds(Role.ADMINISTRATOR), OutboxRule.ADMINISTRATORS_TEND_THE_OUTBOX)
                .orRefuse();
    }
}
