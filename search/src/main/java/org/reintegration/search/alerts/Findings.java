package org.reintegration.search.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.search.Arrival;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.SearchService;
import org.reintegration.search.Window;

/** What a kept search finds: the newest with their words, and behind them the rest, to be counted and to be no news later. */
@ApplicationScoped
class Findings {

    /** One letter names no more than are among so many; whoever imports a library does not fill mailboxes with it. */
    static final int MOST_TOLD = 500;

    private static final int COUNTED_AT_ONCE = 2_000;
    private static final int MOST_COUNTED = 20_000;

    @Inject
    SearchService search;

    /**
     * All that changed since then, the newest first.
     *
     * @param since null for whatever there is
     */
    List<Arrival> since(Actor actor, SearchQuery query, @Nullable Instant since) {
        List<Arrival> part = search.arrivals(actor, query, new Window(since, Set.of(), MOST_TOLD));
        List<Arrival> all = new ArrayList<>(part);
        boolean more = part.size() == MOST_TOLD;
        while (more && all.size() < MOST_COUNTED) {
            part = search.arrivals(actor, query, new Window(since, Set.of(), COUNTED_AT_ONCE, all.size()));
            all.addAll(part);
            more = part.size() == COUNTED_AT_ONCE;
        }
        return all;
    }
}
