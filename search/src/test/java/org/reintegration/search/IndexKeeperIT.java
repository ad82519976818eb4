package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.kernel.text.Language.EN;
import static org.reintegration.kernel.text.Language.FR;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.events.OtherEndDown;
import org.reintegration.kernel.vocabulary.OneMoreSynonym;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.local.LocalPostgres;
import org.reintegration.local.LocalSolr;
import org.reintegration.local.Ports;

/** Indexing, rebuilding and comparing. */
class IndexKeeperIT {

    private static final Path CLASS_PATH = Path.of(System.getProperty("solr.classpath"));
    private static final Path SOLR_HOME = Path.of("target/solr-for-rebuilds");
    private static int port;
    private static LocalSolr solr;
    private static LocalPostgres postgres;
    private static SearchWiring wiring;
    private static StatesInMemory states;

    private Keeping keeping;
    private Library library;

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

    @BeforeEach
    void wire() {
        keeping = new Keeping(wiring, states, postgres);
        library = keeping.library;
        states.want();
    }

    @Test
    void the_first_round_builds_an_index_and_the_next_finds_nothing_to_do() {
        library.write(1, "Flood walls");

        assertThat(keeping.tend()).isTrue();
        String live = states.view().live();
        keeping.tend();

        assertThat(states.view().live()).isEqualTo(live).isNotNull();
        assertThat(states.view().failure()).isNull();
        assertThat(keeping.total("flood")).isEqualTo(1);
    }

    @Test
    void what_changes_is_found_and_what_is_withdrawn_is_not() {
        keeping.tend();
        library.write(1, "Flood walls");
        keeping.tell(1);
        keeping.await("flood", 1);

        library.withdraw(1);
        keeping.tell(1);
        keeping.await("flood", 0);
    }

    @Test
    void nothing_that_changes_during_a_rebuild_is_lost() throws Exception {
        keeping.changeEverythingDuringARebuild();
    }

    @Test
    void another_word_in_the_thesaurus_is_reason_enough_to_build_anew() throws IOException {
        library.write(1, "Zebu husbandry in the valley");
        keeping.tend();
        String before = keeping.live();
        assertThat(found(wiring, "élevage")).isZero();
        SearchWiring reworded = new SearchWiring();
        try {
            reworded.use(new OneMoreSynonym("livestock", EN, "zebu husbandry"), states);
            assertThat(states.view().wanted()).as("nobody asked for it").isFalse();
            assertThat(reworded.recipe()).isNotEqualTo(states.view().recipe());
            Keeping since = new Keeping(reworded, states, postgres);
            since.library.write(1, "Zebu husbandry in the valley");

            since.tend();

            String after = since.live();
            assertThat(after).isNotEqualTo(before);
            assertThat(states.view().recipe()).isEqualTo(reworded.recipe());
            assertThat(reworded.collections().isRead(after)).isTrue();
            assertThat(reworded.collections().exists(before))
                    .as("others may still be reading it")
                    .isTrue();
            assertThat(found(reworded, "élevage")).isEqualTo(1);
            since.tend();
            assertThat(since.live()).as("once is enough").isEqualTo(after);
        } finally {
            reworded.close();
        }
    }

    private static long found(SearchWiring by, String text) {
        return by.index().find(Set.of("everyone"), SearchQuery.of(text, FR)).total();
    }

    @Test
    void a_solr_that_lost_its_collections_is_filled_anew() {
        library.write(1, "Flood walls");
        keeping.tend();
        // As a person would wreck it: the alias first, because an aliased collection cannot be deleted.
        SolrGate gate = new SolrGate(SearchSettings.fromEnvironment());
        gate.order(CollectionAdminRequest.deleteAlias(Targets.READ)::process);
        wiring.collections().drop(keeping.live());

        assertThatThrownBy(() -> keeping.tell(1)).isInstanceOf(OtherEndDown.class);
        assertThat(keeping.askedForCare).hasValueGreaterThan(0);
        keeping.tend();
        keeping.tell(1);

        keeping.await("flood", 1);
    }

    @Test
    void while_solr_is_away_the_indexer_rests_and_afterwards_nothing_is_missing() throws Exception {
        library.write(1, "Flood walls");
        keeping.tend();
        solr.close();
        library.write(2, "Flood walls");

        assertThatThrownBy(() -> keeping.tell(2)).isInstanceOf(OtherEndDown.class);
        assertThat(keeping.tend()).isFalse();

        solr = LocalSolr.start(SOLR_HOME, port, CLASS_PATH);
        tellUntilHeard(2);
        keeping.await("flood", 2);
    }

    @Test
    void a_late_or_repeated_event_of_an_older_state_neither_revives_nor_loses_anything() {
        keeping.tend();
        library.write(1, "Flood walls");
        library.write(2, "Flood walls");
        library.withdraw(1);
        // The removal is heard first, the creation afterwards and twice: each time the room is asked how it stands now.
        keeping.tell(1);
        keeping.tell(1);
        keeping.tell(2);
        library.withdraw(2);
        library.write(2, "Flood gates");
        keeping.tell(2);
        keeping.tell(2);

        keeping.await("flood", 1);
        assertThat(keeping.total("gates")).isEqualTo(1);
        assertThat(keeping.total("walls")).isZero();
    }

    @Test
    void what_drifted_is_found_and_mended() {
        for (int i = 1; i <= 210; i++) {
            library.write(i, "Flood wall");
        }
        keeping.tend();
        String live = keeping.live();
        SolrGate gate = new SolrGate(SearchSettings.fromEnvironment());
        // Somebody deletes by hand; somebody writes past the indexer; an event was lost when one was withdrawn.
        gate.order(solr -> solr.deleteById(live, List.of("resource:7", "resource:205")));
        wiring.index().put(List.of(SearchIndexContract.document(9, EN, "Flood wall of yesterday", "")));
        library.withdraw(11);
        wiring.index().put(List.of(SearchIndexContract.document(999, EN, "Flood wall of nobody", "")));
        gate.order(solr -> solr.commit(live));

        keeping.reconciler.tend();

        Comparison found = keeping.comparisons.last().orElseThrow();
        assertThat(found.kinds()).containsExactly(new IndexStatus.Compared("resource", 209, 2, 1, 2));
        keeping.await("yesterday", 0);
        keeping.await("flood", 209);
        assertThat(keeping.mended).hasSize(1);
        assertThat(keeping.reconciler.compareNow()).isTrue();
        assertThat(keeping.comparisons.last().orElseThrow().drift()).isZero();
    }

    @Test
    void a_rebuild_that_was_cut_off_goes_on_where_it_stood_and_misses_nothing_written_meanwhile() {
        for (int i = 1; i <= 500; i++) {
            library.write(i, "Flood wall");
        }
        library.failAfter = 400;
        keeping.tend();
        library.failAfter = Long.MAX_VALUE;
        IndexState.View cutOff = states.view();
        assertThat(cutOff.building()).isNotNull();
        assertThat(cutOff.atId()).isEqualTo(400);
        library.write(3, "Flood gate");
        library.withdraw(4);
        keeping.tell(3);
        keeping.tell(4);
        library.asked.clear();

        keeping.tend();

        assertThat(states.view().live()).isEqualTo(cutOff.building());
        assertThat(library.asked).as("begun again").noneMatch(id -> id <= 400);
        keeping.await("flood", 499);
        assertThat(keeping.total("gate")).isEqualTo(1);
    }

    private void tellUntilHeard(long id) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            try {
                keeping.tell(id);
                return;
            } catch (OtherEndDown e) {
                Thread.sleep(500);
            }
        }
        keeping.tell(id);
    }
}
