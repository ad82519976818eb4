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
import org.reintegration.forum.Reconciliation;
import org.reintegration.kernel.people.Actor;

/** Counts the community again once a day; a difference is mended and told, for there should be none. */
@ApplicationScoped
public class RecountJob {

    private static final Logger LOG = Logger.getLogger(RecountJob.class.getName());

    @Inject
    Reconciliation reconciliation;

    @Resource
    ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> running;

    void start(@Observes @Priority(1000) Startup start) {
        running = timer.scheduleAtFixedRate(this::recount, 6, 24, TimeUnit.HOURS);
    }

    private void recount() {
        try {
            Reconciliation.Mended mended = reconciliation.run(Actor.PORTAL);
            if (mended.total() > 0) {
                LOG.warning(() -> "Counts of the community differed from its posts: " + mended);
            }
        } catch (RuntimeException e) {
            // The timer would never ring again; tomorrow may go better.
            LOG.log(Level.WARNING, e, () -> "The community could not be counted again");
        }
    }
}
