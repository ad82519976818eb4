package org.reintegration.kernel.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes due deliveries to their subscribers; several nodes share the work, none holds a transaction while a subscriber works. */
@ApplicationScoped
public class OutboxRelay {

    /** How long a subscriber rests whose other end is down. */
    static final Duration REST = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());

    private final String owner = UUID.randomUUID().toString();
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    @Inject
    Deliveries deliveries;

    @Inject
    @Any
    Instance<EventSubscriber> subscribers;

    @Inject
    Clock clock;

    public List<String> subscriberNames() {
        return subscribers.stream().map(EventSubscriber::name).sorted().toList();
    }

    /** Whether what stands behind the subscriber did not answer when last asked. */
    public boolean isResting(String subscriber) {
        return resting.containsKey(subscriber);
    }

    /**
     * Delivers until nothing is due any more.
     *
     * @return when to come again, empty when nothing waits
     */
    public Optional<Instant> deliverDue(String name) {
        EventSubscriber subscriber = subscriberNamed(name);
        while (true) {
            List<Delivery> claimed = deliveries.claim(name, owner, subscriber.batch());
            if (claimed.isEmpty()) {
                return deliveries.nextDue(name);
            }
            if (!deliver(subscriber, claimed)) {
                Instant again = clock.instant().plus(REST);
                resting.put(name, again);
                return Optional.of(again);
            }
            resting.remove(name);
        }
    }

    private boolean deliver(EventSubscriber subscriber, List<Delivery> claimed) {
        try {
            subscriber.on(claimed.stream().map(Delivery::delivered).toList());
            deliveries.done(claimed);
            return true;
        } catch (OtherEndDown e) {
            LOG.log(Level.WARNING, "{0} rests: {1}", new Object[] {subscriber.name(), e.getMessage()});
            deliveries.release(claimed);
            return false;
        } catch (RuntimeException | Error e) {
            // Errors too: a thread that ended over one event would leave all others untold.
            return claimed.size() == 1 ? countFailure(claimed.get(0), e) : oneByOne(subscriber, claimed);
        }
    }

    private boolean oneByOne(EventSubscriber subscriber, List<Delivery> claimed) {
        for (int i = 0; i < claimed.size(); i++) {
            if (!deliver(subscriber, claimed.subList(i, i + 1))) {
                if (i + 1 < claimed.size()) {
                    deliveries.release(claimed.subList(i + 1, claimed.size()));
                }
                return false;
            }
        }
        return true;
    }

    private boolean countFailure(Delivery delivery, Throwable cause) {
        LOG.log(Level.WARNING, cause, () -> "Delivery " + delivery.id() + " failed");
        deliveries.failed(delivery, cause);
        return true;
    }

    private EventSubscriber subscriberNamed(String name) {
        return subscribers.stream()
                .filter(subscriber -> subscriber.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such subscriber any more: " + name));
    }
}
