package org.reintegration.files.worker;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Renews the lease of a file while it is worked on, however long that takes; it ends with the worker that held it. */
final class Grip implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Grip.class.getName());
    private static final long EVERY_SECONDS = Queue.LEASE.toSeconds() / 3;

    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor();
    private final Queue queue;

    Grip(Queue queue) {
        this.queue = queue;
    }

    void on(Job job) {
        ScheduledFuture<?> unused =
                pulse.scheduleAtFixedRate(() -> renew(job), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** When the database is away the next time may be in time; if not, another worker has the file, and this one's result is not written. */
    private void renew(Job job) {
        try {
            queue.renew(job);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The lease of file " + job.file() + " is not renewed");
        }
    }

    @Override
    public void close() {
        pulse.shutdownNow();
    }
}
