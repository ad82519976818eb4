package org.reintegration.library.records;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;

/** How many records there are for a reader; only what is an author's alone is counted each time. */
@ApplicationScoped
class Totals {

    @Inject
    Resources resources;

    @Inject
    Clock clock;

    private Believed<List<Total>> totals;

    /** How many published records of a kind are open to the same readers. */
    record Total(ResourceKind kind, Sensitivity sensitivity, long records) {}

    @PostConstruct
    void begin() {
        totals = new Believed<>(clock, resources::totals);
    }

    long of(Actor actor, @Nullable ResourceKind kind) {
        Set<Sensitivity> open = Visibility.sensitivities(actor);
        long total = totals.figure().stream()
                .filter(one -> kind == null || one.kind() == kind)
                .filter(one -> open.contains(one.sensitivity()))
                .mapToLong(Total::records)
                .sum();
        return actor.isMember() ? total + resources.countOwn(actor.memberOrRefuse(), kind, open) : total;
    }
}
