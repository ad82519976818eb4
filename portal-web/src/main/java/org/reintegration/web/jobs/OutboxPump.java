package org.reintegration.web.jobs;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reintegration.kernel.events.OutboxFilled;
import org.reintegration.kernel.events.OutboxRelay;

/** One thread for each subscriber: woken when a transaction that filled its outbox has committed, else it sleeps. */
@ApplicationScoped
public class OutboxPump {

    /** The longest sleep: what another node stored and could not deliver is found within this time. */
    private static final Duration SWEEP = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(OutboxPump.class.getName());

    @Inject
    OutboxRelay relay;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    void start(@Observes @Priority(1000) Startup start) {
        for (String subscriber : relay.subscriberNames()) {
            bells.put(subscriber, new Semaphore(0));
            threads.newThread(() -> run(subscriber)).start();
        }
    }

    void stop(@Observes Shutdown shutdown) {
        stopping = true;
        bells.values().forEach(Semaphore::release);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled filled) {
        Semaphore bell = bells.get(filled.subscriber());
        if (bell != null) {
            bell.release();
        }
    }

    private void run(String subscriber) {
        while (!stopping) {
            Duration sleep = deliver(subscriber);
            if (!waitForBell(subscriber, sleep)) {
                return;
            }
        }
    }

    private Duration deliver(String subscriber) {
        try {
            Optional<Instant> next = relay.deliverDue(subscriber);
            return next.map(due -> Duration.between(clock.instant(), due))
                    .filter(wait -> wait.compareTo(SWEEP) < 0)
                    .map(wait -> wait.isNegative() ? Duration.ofMillis(50) : wait)
                    .orElse(SWEEP);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, e, () -> "The outbox of " + subscriber + " cannot be read; trying again");
            return Duration.ofSeconds(1);
        }
    }

    private boolean waitForBell(String subscriber, Duration longest) {
        Semaphore bell = bells.get(subscriber);
        if (bell == null) {
            return false;
        }
        try {
            if (relay.isResting(subscriber)) {
                TimeUnit.MILLISECONDS.sleep(longest.toMillis());
            } else {
                bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            }
            bell.drainPermits();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
