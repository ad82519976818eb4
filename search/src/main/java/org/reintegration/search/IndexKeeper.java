package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.vocabulary.VocabularyDesk;

/** Sees to it that there is an index made by the present recipe; builds a new one beside the live one and swaps them. */
@ApplicationScoped
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class.getName());
    private static final int PAGE = 200;
    private static final int MOST_PASSED_OVER = 100;

    /** Readers on other nodes may go on reading the old collection for some seconds. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    @Inject
    IndexStates states;

    @Inject
    SolrCollections collections;

    @Inject
    SearchWiring wiring;

    @Inject
    Refresher refresher;

    @Inject
    RefLocks locks;

    @Inject
    VocabularyDesk vocabulary;

    @Inject
    Clock clock;

    /**
     * Does whatever is due: at start, every minute, and when the index needs care. Takes as long as a rebuild takes; of several
     * nodes one does it.
     *
     * @param hands do the work of a rebuild, two pages of contents at once
     * @return false when Solr was away, so that it is worth coming again soon
     */
    public boolean tend(Executor hands) {
        try {
            locks.aloneInAllNodes(() -> tendAlone(hands));
            return true;
        } catch (SolrAway e) {
            LOG.log(Level.WARNING, "The index cannot be tended now: {0}", e.getMessage());
            return false;
        }
    }

    private void tendAlone(Executor hands) {
        // What another server was told to edit a moment ago is part of the recipe already.
        vocabulary.refresh();
        IndexState.View state = states.view();
        clearAway(state);
        if (isDue(state)) {
            rebuild(state, hands);
        }
    }

    private void clearAway(IndexState.View state) {
        Instant finished = state.finishedAt();
        if (state.retired() != null && finished != null && finished.plus(GRACE).isBefore(clock.instant())) {
            collections.drop(state.retired());
            states.clearedAway();
        }
    }

    /** A rebuild that died with its node left its collection and its place on record; nobody else holds the lock, so it is gone on with. */
    private boolean isDue(IndexState.View state) {
        String live = state.live();
        return state.wanted()
                || state.building() != null
                || live == null
                || !wiring.recipe().equals(state.recipe())
                || !collections.exists(live)
                || !collections.isRead(live);
    }

    private void rebuild(IndexState.View before, Executor hands) {
        String cutOff = before.building();
        String collection = cutOff != null && isWorthGoingOn(cutOff, before) ? cutOff : begun(before);
        LOG.log(Level.INFO, "Building the index {0}", collection);
        try {
            long done = fill(collection, states.view(), hands);
            collections.read(collection);
            states.swap();
            LOG.log(Level.INFO, "The new index {0} is live; {1} contents were read", new Object[] {collection, done});
        } catch (SolrAway e) {
            // What is written stays written: the next round goes on from there.
            states.pause(String.valueOf(e.getMessage()));
            throw e;
        } catch (RuntimeException e) {
            // On record for the administrator; what is live stays live, and the next round tries again.
            states.fail(String.valueOf(e.getMessage()));
            LOG.log(Level.WARNING, e, () -> "Building " + collection + " failed");
        }
    }

    private boolean isWorthGoingOn(String cutOff, IndexState.View before) {
        return wiring.recipe().equals(before.making()) && collections.exists(cutOff);
    }

    private String begun(IndexState.View before) {
        collections.keepOnly(names(before.live(), before.retired()));
        String collection = collections.create(clock.instant());
        states.begin(collection, wiring.recipe(), count());
        return collection;
    }

    private long fill(String collection, IndexState.View from, Executor hands) {
        SearchIndex index = wiring.indexOver(() -> List.of(collection));
        AtomicLong done = new AtomicLong(from.done());
        AtomicLong passedOver = new AtomicLong(from.passedOver());
        try (Pages pages = new Pages(hands, page -> {
            if (passedOver.addAndGet(page.passedOver()) > MOST_PASSED_OVER) {
                throw new IllegalStateException("Too many contents cannot be indexed; the log names them");
            }
            states.progress(page.kind(), page.lastId(), done.addAndGet(page.size()), passedOver.get());
        })) {
            for (SearchSource source : refresher.sources()) {
                int order = source.kind().compareTo(from.atKind());
                if (order >= 0) {
                    send(source, order == 0 ? from.atId() : 0, index, pages);
                }
            }
            pages.finish();
        }
        return done.get();
    }

    private void send(SearchSource source, long after, SearchIndex index, Pages pages) {
        List<Long> ids = source.idsAfter(after, PAGE);
        while (!ids.isEmpty()) {
            List<ContentRef> refs =
                    ids.stream().map(id -> new ContentRef(source.kind(), id)).toList();
            long last = ids.get(ids.size() - 1);
            pages.send(source.kind(), last, refs.size(), () -> write(refs, index));
            ids = source.idsAfter(last, PAGE);
        }
    }

    /** One content that cannot be indexed keeps no other from being found; how many were passed over is the answer. */
    private int write(List<ContentRef> refs, SearchIndex index) {
        try {
            refresher.refresh(refs, index);
            return 0;
        } catch (SolrAway e) {
            throw e;
        } catch (RuntimeException e) {
            if (refs.size() == 1) {
                LOG.log(Level.WARNING, e, () -> refs.get(0) + " cannot be indexed");
                return 1;
            }
            return refs.stream().mapToInt(ref -> write(List.of(ref), index)).sum();
        }
    }

    private long count() {
        long count = 0;
        for (SearchSource source : refresher.sources()) {
            List<Long> ids = source.idsAfter(0, PAGE);
            while (!ids.isEmpty()) {
                count += ids.size();
                ids = source.idsAfter(ids.get(ids.size() - 1), PAGE);
            }
        }
        return count;
    }

    private static Set<String> names(@Nullable String... names) {
        Set<String> set = new HashSet<>();
        for (String name : names) {
            if (Objects.nonNull(name)) {
                set.add(name);
            }
        }
        return set;
    }
}
