package org.reintegration.kernel.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** Stores events in the transaction of the change they tell of, one delivery for each subscriber. */
@ApplicationScoped
public class Outbox {

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<EventSubscriber> subscribers;

    @Inject
    Event<OutboxFilled> filled;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public void add(DomainEvent event) {
        String key = UUID.randomUUID().toString();
        for (EventSubscriber subscriber : subscribers) {
            if (subscriber.wants(event)) {
                em.persist(new Delivery(subscriber.name(), key, event, clock.instant()));
                filled.fire(new OutboxFilled(subscriber.name()));
            }
        }
    }
}
