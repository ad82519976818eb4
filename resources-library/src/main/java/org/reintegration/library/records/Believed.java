package org.reintegration.library.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A figure that takes as long to count as there are records, and that every reader of a page is told: counted once for all of them and
 * believed for some seconds.
 */
final class Believed<T> {

    /** So long a figure may lag behind what was published. */
    static final Duration FOR = Duration.ofSeconds(3);

    private final Clock clock;
    private final Supplier<T> count;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Counted<T> counted;

    private record Counted<T>(T figure, Instant at) {}

    Believed(Clock clock, Supplier<T> count) {
        this.clock = clock;
        this.count = count;
    }

    /** One counts; whoever comes meanwhile takes the last figure, or waits when there is none yet. */
    T figure() {
        Counted<T> known = counted;
        if (known != null && isFresh(known)) {
            return known.figure();
        }
        if (known == null) {
            counting.lock();
        } else if (!counting.tryLock()) {
            return known.figure();
        }
        try {
            Counted<T> meanwhile = counted;
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile.figure();
            }
            Instant now = clock.instant();
            T figure = count.get();
            counted = new Counted<>(figure, now);
            return figure;
        } finally {
            counting.unlock();
        }
    }

    private boolean isFresh(Counted<T> known) {
        return known.at().plus(FOR).isAfter(clock.instant());
    }
}
