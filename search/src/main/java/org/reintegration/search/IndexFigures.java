package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.reintegration.kernel.events.OutboxDesk;

/** How far the index is from the database, in figures that name no content. */
@ApplicationScoped
public class IndexFigures {

    @Inject
    Comparisons comparisons;

    @Inject
    OutboxDesk outbox;

    @Inject
    Clock clock;

    /** How many documents differed when they were last compared; all of them were mended then. */
    public long drift() {
        return comparisons.last().map(Comparison::drift).orElse(0L);
    }

    /** How long ago that was; -1 when it never was. */
    public long secondsSinceCompared() {
        return since(comparisons.last().map(Comparison::endedAt)).orElse(-1L);
    }

    /** The age of the oldest change that the index does not know. */
    public long lagSeconds() {
        return since(outbox.unknownSince(Indexer.NAME)).orElse(0L);
    }

    private Optional<Long> since(Optional<Instant> then) {
        return then.map(instant -> Duration.between(instant, clock.instant()).toSeconds());
    }
}
