package org.reintegration.kernel.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox's rows; each method is one short transaction, so that none is held while a subscriber works. */
@ApplicationScoped
public class Deliveries {

    /** Longer than any subscriber takes for a batch; after it another node may try. */
    static final Duration LEASE = Duration.ofMinutes(2);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Takes a lease on due deliveries that nobody else holds, oldest first. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Delivery> claim(String subscriber, String owner, int max) {
        Instant now = clock.instant();
        List<?> ids = em.createNativeQuery("""
                        update kernel.delivery set leasedUntil = ?1, leasedBy = ?2
                        where id in (
                            select id from kernel.delivery
                            where subscriber = ?3 and not dead and dueAt <= ?4
                              and (leasedUntil is null or leasedUntil < ?4)
                            order by id limit ?5 for update skip locked)
                        returning id""")
                .setParameter(1, utc(now.plus(LEASE)))
                .setParameter(2, owner)
                .setParameter(3, subscriber)
                .setParameter(4, utc(now))
                .setParameter(5, max)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> claimed = new ArrayList<>();
        for (Object id : ids) {
            claimed.add(((Number) id).longValue());
        }
        return em.createQuery("select d from Delivery d where d.id in :ids order by d.id", Delivery.class)
                .setParameter("ids", claimed)
                .getResultList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void done(Collection<Delivery> deliveries) {
        em.createQuery("delete from Delivery d where d.id in :ids")
                .setParameter("ids", ids(deliveries))
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void release(Collection<Delivery> deliveries) {
        em.createQuery("update Delivery d set d.leasedUntil = null, d.leasedBy = null where d.id in :ids")
                .setParameter("ids", ids(deliveries))
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void failed(Delivery delivery, Throwable cause) {
        Delivery stored = em.find(Delivery.class, delivery.id());
        if (stored != null) {
            stored.failed(cause, clock.instant());
        }
    }

    /** When the next waiting delivery falls due or its lease ends, so that the relay need not ask before. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Instant> nextDue(String subscriber) {
        Object next = em.createNativeQuery("""
                        select min(greatest(dueAt, coalesce(leasedUntil, dueAt)))
                        from kernel.delivery where subscriber = ?1 and not dead""").setParameter(1, subscriber).getSingleResult();
        return Optional.ofNullable(instant(next));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable Object column) {
        if (column instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return column instanceof Timestamp moment ? moment.toInstant() : null;
    }

    private static List<Long> ids(Collection<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }
}
