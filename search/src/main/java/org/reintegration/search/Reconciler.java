package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.events.OutboxDesk;

/**
 * Compares what the index holds with what the rooms would have found, by stamps and in parts, and mends what differs by the
 * indexer's own way. What differs is looked at twice, and what still waits in the outbox is not counted: only what would have stayed
 * wrong is drift.
 */
@ApplicationScoped
public class Reconciler {

    static final Duration EVERY = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(Reconciler.class.getName());
    private static final String LOCK = "search-comparison";
    private static final int PAGE = 200;
    private static final int MOST_DOUBTS = 2000;

    /** Longer than it takes until what was written can be found. */
    private static final long SETTLED_MS = 1500;

    @Inject
    IndexStates states;

    @Inject
    SolrCollections collections;

    @Inject
    SearchIndex index;

    @Inject
    Refresher refresher;

    @Inject
    RefLocks locks;

    @Inject
    Comparisons comparisons;

    @Inject
    OutboxDesk outbox;

    @Inject
    Event<IndexMended> mended;

    @Inject
    Clock clock;

    /** Compares when the last time is an hour ago; of several nodes one does it. */
    public void tend() {
        try {
            locks.aloneInAllNodes(LOCK, () -> {
                if (isDue()) {
                    compare();
                }
            });
        } catch (SolrAway e) {
            LOG.log(Level.WARNING, "Index and database cannot be compared now: {0}", e.getMessage());
        }
    }

    /**
     * Compares at once.
     *
     * @return false when some node is comparing already
     */
    boolean compareNow() {
        return locks.aloneInAllNodes(LOCK, this::compare);
    }

    private boolean isDue() {
        return comparisons
                .last()
                .map(last -> last.endedAt().plus(EVERY).isBefore(clock.instant()))
                .orElse(true);
    }

    private void compare() {
        String live = states.view().live();
        if (live == null) {
            return;
        }
        List<IndexStatus.Compared> found = new ArrayList<>();
        for (SearchSource source : refresher.sources()) {
            found.add(new OneKind(source, live).compare());
        }
        found.addAll(ofNoRoom(live));
        comparisons.keep(found);
        long drift = found.stream().mapToLong(IndexStatus.Compared::drift).sum();
        if (drift > 0) {
            LOG.log(Level.WARNING, "Index and database differed and were mended: {0}", found);
        }
    }

    /** Kinds that a room once answered for and none does now. */
    private List<IndexStatus.Compared> ofNoRoom(String live) {
        Set<String> known = refresher.sources().stream().map(SearchSource::kind).collect(Collectors.toSet());
        List<IndexStatus.Compared> strays = new ArrayList<>();
        collections.countByKind().forEach((kind, count) -> {
            if (!known.contains(kind)) {
                collections.dropKind(live, kind);
                strays.add(new IndexStatus.Compared(kind, 0, 0, 0, count));
            }
        });
        return strays;
    }

    /** How a document of the index differs from its content. */
    private enum Difference {
        MISSING,
        STALE,
        SURPLUS
    }

    /** One kind of content on its way through the comparison. */
    private final class OneKind {

        private final SearchSource source;
        private final String live;
        private final Set<Long> doubts = new LinkedHashSet<>();
        private final Map<Difference, Long> counts = new HashMap<>();
        private long expected;

        private OneKind(SearchSource source, String live) {
            this.source = source;
            this.live = live;
        }

        private IndexStatus.Compared compare() {
            long after = 0;
            boolean more = true;
            while (more) {
                List<Long> ids = source.idsAfter(after, PAGE);
                more = ids.size() == PAGE;
                long last = more ? ids.get(ids.size() - 1) : Long.MAX_VALUE;
                Map<Long, String> indexed = collections.stamps(live, source.kind(), after, last);
                Map<Long, SearchDocument> stored = source.documents(ids);
                expected += stored.size();
                doubts.addAll(differences(stored, indexed).keySet());
                if (doubts.size() > MOST_DOUBTS || (!more && !doubts.isEmpty())) {
                    settle();
                }
                after = last;
            }
            return new IndexStatus.Compared(
                    source.kind(),
                    expected,
                    counted(Difference.MISSING),
                    counted(Difference.STALE),
                    counted(Difference.SURPLUS));
        }

        private long counted(Difference difference) {
            return counts.getOrDefault(difference, 0L);
        }

        /** Looks again at what differed, when whatever was being written has arrived. */
        private void settle() {
            pause();
            List<Long> all = List.copyOf(doubts);
            doubts.clear();
            for (int i = 0; i < all.size(); i += PAGE) {
                mend(all.subList(i, Math.min(all.size(), i + PAGE)));
            }
        }

        private void mend(List<Long> ids) {
            Map<Long, String> indexed = collections.stamps(live, source.kind(), ids);
            Map<Long, SearchDocument> stored = source.documents(ids);
            Map<Long, Difference> different = differences(stored, indexed);
            Set<String> waiting = outbox.waitingFor(
                    Indexer.NAME,
                    different.keySet().stream()
                            .map(this::ref)
                            .map(ContentRef::toString)
                            .toList());
            different.keySet().removeIf(id -> waiting.contains(ref(id).toString()));
            different.values().forEach(difference -> counts.merge(difference, 1L, Long::sum));
            refresher.refresh(different.keySet().stream().map(this::ref).toList(), index);
            different.keySet().stream()
                    .map(stored::get)
                    .filter(document -> document != null)
                    .map(SearchDocument::updatedAt)
                    .min(Instant::compareTo)
                    .ifPresent(oldest -> mended.fire(new IndexMended(oldest)));
        }

        private ContentRef ref(long id) {
            return new ContentRef(source.kind(), id);
        }
    }

    private static Map<Long, Difference> differences(Map<Long, SearchDocument> stored, Map<Long, String> indexed) {
        Map<Long, Difference> different = new HashMap<>();
        stored.forEach((id, document) -> {
            @Nullable String stamp = indexed.get(id);
            if (stamp == null) {
                different.put(id, Difference.MISSING);
            } else if (!stamp.equals(Stamp.of(document))) {
                different.put(id, Difference.STALE);
            }
        });
        indexed.keySet().stream()
                .filter(id -> !stored.containsKey(id))
                .forEach(id -> different.put(id, Difference.SURPLUS));
        return different;
    }

    private static void pause() {
        try {
            Thread.sleep(SETTLED_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SolrAway("Interrupted while index and database were compared", e, false);
        }
    }
}
