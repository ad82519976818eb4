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
import org.reintegration.members.accounts.Tidying;

/** Throws away every hour what has run out in the members room. */
@ApplicationScoped
public class TidyingJob {

    private static final Logger LOG = Logger.getLogger(TidyingJob.class.getName());

    @Inject
    Tidying tidying;

    @Resource
    ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> running;

    void start(@Observes @Priority(1000) Startup start) {
        running = timer.scheduleAtFixedRate(this::tidy, 1, 60, TimeUnit.MINUTES);
    }

    private void tidy() {
        try {
            int gone = tidying.tidy();
            LOG.fine(() -> gone + " rows of the members room had run out");
        } catch (RuntimeException e) {
            // The timer would never ring again; the next hour may go better.
            LOG.log(Level.WARNING, e, () -> "What has run out could not be thrown away");
        }
    }
}
