package org.reintegration.web.health;

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
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.FileFigures;
import org.reintegration.files.FileFigures.Standing;

/**
 * Counts every half minute what waits for the worker and what went wrong. The figures are for those who may read them; files that
 * wait, even for a worker that is away, are no reason to close the portal, so health only says that somebody looks.
 */
@Readiness
@ApplicationScoped
public class FilesAreRead implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(FilesAreRead.class.getName());
    private static final long LONG_WAIT_SECONDS = 900;

    @Inject
    FileFigures counts;

    @Inject
    Figures figures;

    @Resource
    ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> running;
    private volatile Standing standing = new Standing(0, 0, 0, 0);

    void start(@Observes @Priority(1000) Startup start) {
        figures.watch("portal.files.waiting", () -> standing.waiting());
        figures.watch("portal.files.oldest.wait.seconds", () -> standing.oldestSeconds());
        figures.watch("portal.files.failed", () -> standing.failed());
        figures.watch("portal.files.refused", () -> standing.refused());
        running = timer.scheduleAtFixedRate(this::count, 5, 30, TimeUnit.SECONDS);
    }

    private void count() {
        try {
            standing = counts.standing();
            if (standing.oldestSeconds() > LONG_WAIT_SECONDS) {
                LOG.warning(() -> "Files have waited for the worker for " + standing.oldestSeconds()
                        + " s: does it run, and does its virus scanner answer?");
            }
        } catch (RuntimeException e) {
            // The timer would never ring again; the next tick may go better.
            LOG.log(Level.WARNING, e, () -> "The files that wait could not be counted");
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("files").up().build();
    }
}
