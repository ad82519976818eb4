package org.reintegration.web.jobs;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.library.harvests.HarvestRounds;
import org.reintegration.library.harvests.HarvestWanted;

/** Harvests other catalogues that are due, every minute and at once when somebody asks, on as many nodes as there are: each takes another one. */
@ApplicationScoped
public class HarvestClock {

    private static final Logger LOG = Logger.getLogger(HarvestClock.class.getName());

    @Inject
    HarvestRounds rounds;

    @Resource
    ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> running;
    private volatile @Nullable Future<?> asked;

    void start(@Observes @Priority(1000) Startup start) {
        running = timer.scheduleWithFixedDelay(this::round, 60, 60, TimeUnit.SECONDS);
    }

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) HarvestWanted wanted) {
        asked = timer.submit(this::round);
    }

    private void round() {
        try {
            int harvested = rounds.run(Actor.PORTAL);
            LOG.fine(() -> harvested + " catalogues harvested");
        } catch (RuntimeException e) {
            // The timer would never ring again; the next round may go better.
            LOG.log(Level.WARNING, e, () -> "Other catalogues could not be harvested");
        }
    }
}
