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
import org.reintegration.kernel.people.Actor;
import org.reintegration.library.records.ReminderService;

/** Reminds every quarter of an hour whoever keeps a record waiting, on as many nodes as there are: the first one does it. */
@ApplicationScoped
public class LibraryClock {

    private static final Logger LOG = Logger.getLogger(LibraryClock.class.getName());

    @Inject
    ReminderService reminders;

    @Resource
    ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> running;

    void start(@Observes @Priority(1000) Startup start) {
        running = timer.scheduleAtFixedRate(this::tick, 2, 15, TimeUnit.MINUTES);
    }

    private void tick() {
        try {
            int sent = reminders.remind(Actor.PORTAL);
            LOG.fine(() -> sent + " reminders of the library");
        } catch (RuntimeException e) {
            // The timer would never ring again; the next tick may go better.
            LOG.log(Level.WARNING, e, () -> "Nobody could be reminded");
        }
    }
}
