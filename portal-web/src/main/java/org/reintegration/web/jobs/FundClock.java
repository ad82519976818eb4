package org.reintegration.web.jobs;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.ClosingService;
import org.reintegration.kernel.people.Actor;

/** Closes calls whose hour has come, on as many nodes as there are: the first one does it. */
@ApplicationScoped
public class FundClock {

    private static final Logger LOG = Logger.getLogger(FundClock.class.getName());
    private static final int SECONDS = 10;

    @Inject
    ClosingService closing;

    @Resource
    ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> running;

    void start(@Observes @Priority(1000) Startup start) {
        running = timer.scheduleAtFixedRate(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            closing.due().forEach(call -> closing.close(Actor.PORTAL, call));
            closing.endExtensions(Actor.PORTAL);
            closing.endWaiting(Actor.PORTAL);
        } catch (RuntimeException e) {
            // The timer would never ring again; the next tick may go better.
            LOG.log(Level.WARNING, e, () -> "A call could not be closed");
        }
    }
}
