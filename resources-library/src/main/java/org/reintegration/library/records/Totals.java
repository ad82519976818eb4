package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;

/**
 * How many records there are for a reader. Counting takes as long as there are records, and every page of a list says the total: so it
 * is counted once for everybody and believed for some seconds; only what is an author's alone is counted each time.
 */
@ApplicationScoped
class Totals {

    /** So long a total may lag behind what was published. */
    private static final Duration BELIEVED = Duration.ofSeconds(3);

    @Inject
    Resources resources;

    @Inject
    Clock clock;

    private final ReentrantLock counting = new ReentrantLock();
    private volatile Counted counted = new Counted(Instant.MIN, List.of());

    /** How many published records of a kind are open to the same readers. */
    record Total(ResourceKind kind, Sensitivity sensitivity, long records) {}

    private record Counted(Instant at, List<Total> totals) {}

    long of(Actor actor, @Nullable ResourceKind kind) {
        Set<Sensitivity> open = Visibility.sensitivities(actor);
        long total = totals().stream()
                .filter(one -> kind == null || one.kind() == kind)
                .filter(one -> open.contains(one.sensitivity()))
                .mapToLong(Total::records)
                .sum();
        return actor.isMember() ? total + resources.countOwn(actor.memberOrRefuse(), kind, open) : total;
    }

    /** One counts; whoever comes meanwhile takes the last total, or waits when there is none yet. */
    private List<Total> totals() {
        Counted known = counted;
        boolean none = known.at().equals(Instant.MIN);
        if (!none && known.at().plus(BELIEVED).isAfter(clock.instant())) {
            return known.totals();
        }
        if (none) {
            counting.lock();
        } else if (!counting.tryLock()) {
            return known.totals();
        }
        try {
            Counted fresh = new Counted(clock.instant(), resources.totals());
            counted = fresh;
            return fresh.totals();
        } finally {
            counting.unlock();
        }
    }
}
