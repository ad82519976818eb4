package org.reintegration.web.jobs;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reintegration.search.Reconciler;
import org.reintegration.search.WeightsDesk;
import org.reintegration.search.alerts.AlertRounds;
import org.reintegration.search.insight.QuestionLog;

/** What search does by the clock, on every node: kept searches, the comparison with the database, weights, the count of questions. */
@ApplicationScoped
public class SearchRounds {

    private static final Logger LOG = Logger.getLogger(SearchRounds.class.getName());

    @Inject
    AlertRounds alerts;

    @Inject
    Reconciler reconciler;

    @Inject
    WeightsDesk weights;

    @Inject
    QuestionLog questions;

    @Resource
    ManagedScheduledExecutorService timer;

    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    void start(@Observes @Priority(1000) Startup start) {
        every(5, "Kept searches could not be asked", alerts::run);
        every(5, "The weights of search could not be read", weights::refresh);
        every(10, "Questions could not be counted", questions::write);
        every(60, "Index and database could not be compared", reconciler::tend);
        every(3600, "Old counts of questions could not be thrown away", questions::tidy);
    }

    private void every(int seconds, String otherwise, Runnable work) {
        running.add(timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        // The timer would never ring again; the next time may go better.
                        LOG.log(Level.WARNING, e, () -> otherwise);
                    }
                },
                seconds,
                seconds,
                TimeUnit.SECONDS));
    }
}
