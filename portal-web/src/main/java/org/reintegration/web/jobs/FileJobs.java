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
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.FileNews;
import org.reintegration.files.FileTidying;
import org.reintegration.kernel.people.Actor;

/** Every two seconds asks what the worker has found, and every hour throws away what nobody came back for. */
@ApplicationScoped
public class FileJobs {

    private static final Logger LOG = Logger.getLogger(FileJobs.class.getName());

    @Inject
    FileNews news;

    @Inject
    FileTidying tidying;

    @Resource
    ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> telling;
    private @Nullable ScheduledFuture<?> tidyingUp;

    void start(@Observes @Priority(1000) Startup start) {
        telling = timer.scheduleWithFixedDelay(
                () -> run("News of files could not be told", () -> news.tell(Actor.PORTAL)), 3, 2, TimeUnit.SECONDS);
        tidyingUp = timer.scheduleWithFixedDelay(
                () -> run("Files that nobody needs could not be thrown away", tidying::tidy), 7, 60, TimeUnit.MINUTES);
    }

    private static void run(String complaint, IntSupplier work) {
        try {
            int done = work.getAsInt();
            LOG.finest(() -> done + " files");
        } catch (RuntimeException e) {
            // The timer would never ring again; the next time may go better.
            LOG.log(Level.WARNING, e, () -> complaint);
        }
    }
}
