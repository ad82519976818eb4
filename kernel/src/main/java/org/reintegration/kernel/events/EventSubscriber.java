package org.reintegration.kernel.events;

import java.util.List;

/** Hears of events after their change is committed, at least once and in any order; hearing twice must do no harm. */
public interface EventSubscriber {

    /** Stored with each delivery: never rename it. */
    String name();

    boolean wants(DomainEvent event);

    /** How many events it likes to be handed at once. */
    default int batch() {
        return 1;
    }

    /**
     * Takes all of them or throws; after a throw they come again one by one, so that one poisonous event holds up no other.
     *
     * @throws OtherEndDown when nothing is wrong with the events but with what stands behind the subscriber
     */
    void on(List<Delivered> events);
}
