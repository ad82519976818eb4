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
import org.reintegration.library.analytics.FigureLog;
import org.reintegration.library.records.ReminderService;
import org.reintegration.library.templates.TemplateService;

/**
 * What the library does by the clock. Every quarter of an hour it reminds whoever keeps a record waiting and throws away filled templates
 * that were kept long enough; on as many nodes as there are, the first one does it. Every ten seconds each node writes down what it counted.
 */
@ApplicationScoped
public class LibraryClock {

    /** So much of what was counted is lost when a server dies. */
    private static final int SECONDS = 10;

    private static final Logger LOG = Logger.getLogger(LibraryClock.class.getName());

    @Inject
    ReminderService reminders;

    @Inject
    FigureLog figures;

    @Inject
    TemplateService templates;

    @Resource
    ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> running;
    private @Nullable ScheduledFuture<?> counting;

    void start(@Observes @Priority(1000) Startup start) {
        running = timer.scheduleAtFixedRate(this::tick, 2, 15, TimeUnit.MINUTES);
        counting = timer.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            int sent = reminders.remind(Actor.PORTAL);
            int gone = templates.tidy(Actor.PORTAL);
            LOG.fine(() -> sent + " reminders of the library, " + gone + " templates gone");
        } catch (RuntimeException e) {
            // The timer would never ring again; the next tick may go better.
            LOG.log(Level.WARNING, e, () -> "The library's clock could not do its work");
        }
    }

    private void write() {
        try {
            figures.write();
        } catch (RuntimeException e) {
            // What was counted is kept; it is written when the database is back.
            LOG.log(Level.WARNING, e, () -> "What was read could not be written down yet");
        }
    }
}
