package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.kernel.text.Language.EN;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
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
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.events.ContentChanged;
import org.reintegration.kernel.events.Delivered;
import org.reintegration.kernel.events.OtherEndDown;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.local.LocalPostgres;
import org.reintegration.local.LocalSolr;
import org.reintegration.local.Ports;

/** Indexing and rebuilding with a real Solr and real locks; content and the state of the index are kept in memory. */
class IndexKeeperIT {

    /** Tells that content changed. */
    record Changed(ContentRef content) implements ContentChanged {}

    private static final Path CLASS_PATH = Path.of(System.getProperty("solr.classpath"));
    private static final Path SOLR_HOME = Path.of("target/solr-for-rebuilds");
    private static final Set<String> EVERYONE = Set.of("everyone");

    private static int port;
    private static LocalSolr solr;
    private static LocalPostgres postgres;
    private static SearchWiring wiring;
    private static StatesInMemory states;

    private final Library library = new Library();
    private final AtomicInteger askedForCare = new AtomicInteger();
    private final IndexKeeper keeper = new IndexKeeper();
    private final Indexer indexer = new Indexer();
    private final Reconciler reconciler = new Reconciler();
    private final ComparisonsInMemory comparisons = new ComparisonsInMemory();
    private final List<IndexMended> mended = new ArrayList<>();

    /** An outbox that owes nothing. */
    static class NothingWaits extends OutboxDesk {
        @Override
        public Set<String> waitingFor(String subscriber, Collection<String> refs) {
            return Set.of();
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

    @BeforeAll
    static void start() throws Exception {
        port = Ports.freeForSolr();
        solr = LocalSolr.start(SOLR_HOME, port, CLASS_PATH);
        postgres = LocalPostgres.start(Path.of("target/postgres-for-rebuilds"), Ports.free());
        System.setProperty("SOLR_ZK", solr.zkHost());
        states = new StatesInMemory();
        wiring = new SearchWiring();
        wiring.use(new Vocabularies(), states);
    }

    @AfterAll
    static void stop() throws Exception {
        System.clearProperty("SOLR_ZK");
        wiring.close();
        postgres.close();
        solr.close();
    }

    /** Puts by hand what the container would inject. */
    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment")
    void wire() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.url());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        RefLocks locks = new RefLocks();
        locks.database = database;
        Refresher refresher = new Refresher();
        refresher.locks = locks;
        refresher.sources = sources();
        keeper.states = states;
        keeper.collections = wiring.collections();
        keeper.wiring = wiring;
        keeper.refresher = refresher;
        keeper.locks = locks;
        keeper.clock = Clock.systemUTC();
        indexer.refresher = refresher;
        reconciler.states = states;
        reconciler.collections = wiring.collections();
        reconciler.index = wiring.index();
        reconciler.refresher = refresher;
        reconciler.locks = locks;
        reconciler.comparisons = comparisons;
        reconciler.outbox = new NothingWaits();
        reconciler.mended = event(mended);
        reconciler.clock = Clock.systemUTC();
        indexer.index = wiring.index();
        indexer.needsCare = event();
        states.want();
    }

    @Test
    void the_first_round_builds_an_index_and_the_next_finds_nothing_to_do() {
        library.write(1, "Flood walls");

        assertThat(keeper.tend(ForkJoinPool.commonPool())).isTrue();
        String live = states.view().live();
        keeper.tend(ForkJoinPool.commonPool());

        assertThat(states.view().live()).isEqualTo(live).isNotNull();
        assertThat(states.view().failure()).isNull();
        assertThat(total("flood")).isEqualTo(1);
    }

    @Test
    void what_changes_is_found_and_what_is_withdrawn_is_not() {
        keeper.tend(ForkJoinPool.commonPool());
        library.write(1, "Flood walls");
        tell(1);
        await("flood", 1);

        library.withdraw(1);
        tell(1);
        await("flood", 0);
    }

    @Test
    void nothing_that_changes_during_a_rebuild_is_lost() throws Exception {
        for (int i = 1; i <= 450; i++) {
            library.write(i, "Flood wall before");
        }
        keeper.tend(ForkJoinPool.commonPool());
        states.want();
        library.slow = true;
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> rebuild = other.submit(() -> keeper.tend(ForkJoinPool.commonPool()));
        for (int i = 1; !rebuild.isDone(); i = i % 450 + 1) {
            if (i % 3 == 0) {
                library.withdraw(i);
            } else {
                library.write(i, "Flood wall after");
            }
            tell(i);
        }
        rebuild.get(60, TimeUnit.SECONDS);
        other.shutdown();

        wiring.collections().read(String.valueOf(states.view().live()));
        assertThat(states.view().failure()).isNull();
        assertThat(total("flood")).isEqualTo(library.count("Flood"));
        assertThat(total("\"wall after\"")).isEqualTo(library.count("after"));
    }

    @Test
    void a_solr_that_lost_its_collections_is_filled_anew() {
        library.write(1, "Flood walls");
        keeper.tend(ForkJoinPool.commonPool());
        // As a person would wreck it: the alias first, because an aliased collection cannot be deleted.
        SolrGate gate = new SolrGate(SearchSettings.fromEnvironment());
        gate.order(CollectionAdminRequest.deleteAlias(Targets.READ)::process);
        wiring.collections().drop(String.valueOf(states.view().live()));

        assertThatThrownBy(() -> tell(1)).isInstanceOf(OtherEndDown.class);
        assertThat(askedForCare).hasValueGreaterThan(0);
        keeper.tend(ForkJoinPool.commonPool());
        tell(1);

        await("flood", 1);
    }

    @Test
    void while_solr_is_away_the_indexer_rests_and_afterwards_nothing_is_missing() throws Exception {
        library.write(1, "Flood walls");
        keeper.tend(ForkJoinPool.commonPool());
        solr.close();
        library.write(2, "Flood walls");

        assertThatThrownBy(() -> tell(2)).isInstanceOf(OtherEndDown.class);
        assertThat(keeper.tend(ForkJoinPool.commonPool())).isFalse();

        solr = LocalSolr.start(SOLR_HOME, port, CLASS_PATH);
        tellUntilHeard(2);
        await("flood", 2);
    }

    @Test
    void a_late_or_repeated_event_of_an_older_state_neither_revives_nor_loses_anything() {
        keeper.tend(ForkJoinPool.commonPool());
        library.write(1, "Flood walls");
        library.write(2, "Flood walls");
        library.withdraw(1);
        // The removal is heard first, the creation afterwards and twice: each time the room is asked how it stands now.
        tell(1);
        tell(1);
        tell(2);
        library.withdraw(2);
        library.write(2, "Flood gates");
        tell(2);
        tell(2);

        await("flood", 1);
        assertThat(total("gates")).isEqualTo(1);
        assertThat(total("walls")).isZero();
    }

    @Test
    void what_drifted_is_found_and_mended() {
        for (int i = 1; i <= 210; i++) {
            library.write(i, "Flood wall");
        }
        keeper.tend(ForkJoinPool.commonPool());
        String live = String.valueOf(states.view().live());
        SolrGate gate = new SolrGate(SearchSettings.fromEnvironment());
        // Somebody deletes by hand; somebody writes past the indexer; an event was lost when one was withdrawn.
        gate.order(solr -> solr.deleteById(live, List.of("resource:7", "resource:205")));
        wiring.index().put(List.of(SearchIndexContract.document(9, EN, "Flood wall of yesterday", "")));
        library.withdraw(11);
        wiring.index().put(List.of(SearchIndexContract.document(999, EN, "Flood wall of nobody", "")));
        gate.order(solr -> solr.commit(live));

        reconciler.tend();

        Comparison found = comparisons.last().orElseThrow();
        assertThat(found.kinds()).containsExactly(new IndexStatus.Compared("resource", 209, 2, 1, 2));
        await("yesterday", 0);
        await("flood", 209);
        assertThat(mended).hasSize(1);
        assertThat(reconciler.compareNow()).isTrue();
        assertThat(comparisons.last().orElseThrow().drift()).isZero();
    }

    @Test
    void a_rebuild_that_was_cut_off_goes_on_where_it_stood_and_misses_nothing_written_meanwhile() {
        for (int i = 1; i <= 500; i++) {
            library.write(i, "Flood wall");
        }
        library.failAfter = 400;
        keeper.tend(ForkJoinPool.commonPool());
        library.failAfter = Long.MAX_VALUE;
        IndexState.View cutOff = states.view();
        assertThat(cutOff.building()).isNotNull();
        assertThat(cutOff.atId()).isEqualTo(400);
        library.write(3, "Flood gate");
        library.withdraw(4);
        indexer.on(List.of(
                new Delivered("a", new Changed(new ContentRef("resource", 3))),
                new Delivered("b", new Changed(new ContentRef("resource", 4)))));
        library.asked.clear();

        keeper.tend(ForkJoinPool.commonPool());

        assertThat(states.view().live()).isEqualTo(cutOff.building());
        assertThat(library.asked).as("begun again").noneMatch(id -> id <= 400);
        await("flood", 499);
        assertThat(total("gate")).isEqualTo(1);
    }

    private void tellUntilHeard(long id) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            try {
                tell(id);
                return;
            } catch (OtherEndDown e) {
                Thread.sleep(500);
            }
        }
        tell(id);
    }

    private void tell(long id) {
        indexer.on(List.of(new Delivered("key-" + id, new Changed(new ContentRef("resource", id)))));
    }

    private static long total(String text) {
        return wiring.index().find(EVERYONE, SearchQuery.of(text, EN).exactly()).total();
    }

    private static void await(String text, long expected) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
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
