package org.reintegration.web.jobs;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reintegration.search.IndexKeeper;
import org.reintegration.search.IndexNeedsCare;

/** One thread that tends the index: at start, every minute, and at once when it was asked to be rebuilt or was found missing. */
@ApplicationScoped
public class IndexTending {

    private static final Duration ROUND = Duration.ofSeconds(60);
    private static final Duration SOLR_AWAY = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(IndexTending.class.getName());

    @Inject
    IndexKeeper keeper;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedExecutorService hands;

    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopping;

    void start(@Observes @Priority(1000) Startup start) {
        threads.newThread(this::run).start();
    }

    void stop(@Observes Shutdown shutdown) {
        stopping = true;
        bell.release();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) IndexNeedsCare care) {
        bell.release();
    }

    private void run() {
        while (!stopping) {
            Duration sleep = tend();
            try {
                if (bell.tryAcquire(sleep.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Duration tend() {
        try {
            return keeper.tend(hands) ? ROUND : SOLR_AWAY;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The index could not be tended; trying again");
            return SOLR_AWAY;
        }
    }
}
