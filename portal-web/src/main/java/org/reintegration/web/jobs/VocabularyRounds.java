package org.reintegration.web.jobs;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.vocabulary.VocabularyChanged;
import org.reintegration.kernel.vocabulary.VocabularyDesk;
import org.reintegration.search.IndexNeedsCare;

/** Takes over on every node, within seconds, what an administrator edited of the vocabulary on any; the index is then built anew. */
@ApplicationScoped
public class VocabularyRounds {

    private static final Logger LOG = Logger.getLogger(VocabularyRounds.class.getName());
    private static final int SECONDS = 3;

    @Inject
    VocabularyDesk desk;

    @Inject
    Event<IndexNeedsCare> needsCare;

    @Resource
    ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> running;

    /** After the database is what this version needs, and before anybody reads a concept or writes an index by it. */
    void start(@Observes @Priority(500) Startup start) {
        look();
        running = timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void changed(@Observes VocabularyChanged change) {
        needsCare.fire(new IndexNeedsCare());
    }

    private void look() {
        try {
            desk.refresh();
        } catch (RuntimeException e) {
            // The timer would never ring again, and a portal whose database went away would not start; the next look
            // may go better.
            LOG.log(Level.WARNING, e, () -> "Whether the vocabulary was edited could not be seen");
        }
    }
}
