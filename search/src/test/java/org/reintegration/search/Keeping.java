package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.kernel.text.Language.EN;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.events.ContentChanged;
import org.reintegration.kernel.events.Delivered;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.kernel.vocabulary.VocabularyDesk;
import org.reintegration.local.LocalPostgres;

/** Whoever keeps an index in step with a room, put together by hand: a real Solr and real locks; content and the state are in memory. */
final class Keeping {

    /** Tells that content changed. */
    record Changed(ContentRef content) implements ContentChanged {}

    private static final Set<String> EVERYONE = Set.of("everyone");
    private static final int MANY = 450;

    final Library library = new Library();
    final StatesInMemory states;
    final SearchWiring wiring;
    final AtomicInteger askedForCare = new AtomicInteger();
    final IndexKeeper keeper = new IndexKeeper();
    final Indexer indexer = new Indexer();
    final Reconciler reconciler = new Reconciler();
    final ComparisonsInMemory comparisons = new ComparisonsInMemory();
    final List<IndexMended> mended = new ArrayList<>();

    /** An outbox that owes nothing. */
    static class NothingWaits extends OutboxDesk {
        @Override
        public Set<String> waitingFor(String subscriber, Collection<String> refs) {
            return Set.of();
        }
    }

    /** A vocabulary that nobody edits. */
    static class NobodyEdits extends VocabularyDesk {
        @Override
        public synchronized boolean refresh() {
            return false;
        }
    }

    /** What was found last, without a database. */
    static class ComparisonsInMemory extends Comparisons {
        private List<IndexStatus.Compared> kept = List.of();

        @Override
        void keep(List<IndexStatus.Compared> found) {
            kept = found;
        }

        @Override
        Optional<Comparison> last() {
            return kept.isEmpty() ? Optional.empty() : Optional.of(new Comparison(Instant.EPOCH, kept));
        }
    }

    /** Puts by hand what the container would inject. */
    @SuppressWarnings("UnnecessaryAssignment")
    Keeping(SearchWiring wiring, StatesInMemory states, LocalPostgres postgres) {
        this.wiring = wiring;
        this.states = states;
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.url());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        RefLocks locks = new RefLocks();
        locks.database = database;
        Refresher refresher = new Refresher();
        refresher.locks = locks;
        refresher.vocabulary = new NobodyEdits();
        refresher.sources = sources();
        keeper.states = states;
        keeper.collections = wiring.collections();
        keeper.wiring = wiring;
        keeper.refresher = refresher;
        keeper.locks = locks;
        keeper.vocabulary = refresher.vocabulary;
        keeper.clock = Clock.systemUTC();
        indexer.refresher = refresher;
        indexer.index = wiring.index();
        indexer.needsCare = event();
        reconciler.states = states;
        reconciler.collections = wiring.collections();
        reconciler.index = wiring.index();
        reconciler.refresher = refresher;
        reconciler.locks = locks;
        reconciler.comparisons = comparisons;
        reconciler.outbox = new NothingWaits();
        reconciler.mended = event(mended);
        reconciler.clock = Clock.systemUTC();
    }

    boolean tend() {
        return keeper.tend(ForkJoinPool.commonPool());
    }

    String live() {
        return String.valueOf(states.view().live());
    }

    void tell(long id) {
        indexer.on(List.of(new Delivered("key-" + id, new Changed(new ContentRef("resource", id)))));
    }

    /** While an index is built anew everything in it is written again or withdrawn; then what is found is what there is. */
    void changeEverythingDuringARebuild() throws Exception {
        for (int i = 1; i <= MANY; i++) {
            library.write(i, "Flood wall before");
        }
        tend();
        states.want();
        library.slow = true;
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> rebuild = other.submit(this::tend);
        for (int i = 1; !rebuild.isDone(); i = i % MANY + 1) {
            if (i % 3 == 0) {
                library.withdraw(i);
            } else {
                library.write(i, "Flood wall after");
            }
            tell(i);
        }
        rebuild.get(60, TimeUnit.SECONDS);
        other.shutdown();
        library.slow = false;

        wiring.collections().read(live());
        assertThat(states.view().failure()).isNull();
        assertThat(total("flood")).isEqualTo(library.count("Flood"));
        assertThat(total("\"wall after\"")).isEqualTo(library.count("after")).isPositive();
    }

    long total(String text) {
        return wiring.index().find(EVERYONE, SearchQuery.of(text, EN).exactly()).total();
    }

    void await(String text, long expected) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        long found = -1;
        while (found != expected && System.nanoTime() < until) {
            try {
                found = total(text);
                Thread.sleep(50);
            } catch (SolrAway e) {
                found = -1;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @SuppressWarnings("unchecked")
    private Instance<SearchSource> sources() {
        return (Instance<SearchSource>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "stream" -> Stream.of(library);
                    case "iterator" -> List.of(library).iterator();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @SuppressWarnings("unchecked")
    private Event<IndexMended> event(List<IndexMended> told) {
        return (Event<IndexMended>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    told.add((IndexMended) arguments[0]);
                    return null;
                });
    }

    @SuppressWarnings("unchecked")
    private Event<IndexNeedsCare> event() {
        return (Event<IndexNeedsCare>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> askedForCare.incrementAndGet() > 0 ? null : proxy);
    }
}
