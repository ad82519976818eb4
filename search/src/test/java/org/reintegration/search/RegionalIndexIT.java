package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.kernel.text.Language.EN;
import static org.reintegration.kernel.text.Language.FR;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.local.LocalFailure;
import org.reintegration.local.LocalPostgres;
import org.reintegration.local.LocalSolr;
import org.reintegration.local.Ports;

/** The same contract when each region has a collection of its own, read through one name. */
class RegionalIndexIT implements SearchIndexContract {

    private static final Vocabularies VOCABULARIES = new Vocabularies();

    private static LocalSolr solr;
    private static SolrGate gate;
    private static SolrCollections collections;
    private static String name;

    private final SolrIndex index =
            new SolrIndex(gate, new Concepts(VOCABULARIES), new FacetLabels(VOCABULARIES), () -> List.of(name));

    @BeforeAll
    static void start() throws LocalFailure, IOException, InterruptedException {
        solr = LocalSolr.start(
                Path.of("target/solr-by-region"), Ports.freeForSolr(), Path.of(System.getProperty("solr.classpath")));
        Map<String, String> variables = Map.of("SOLR_ZK", solr.zkHost(), "SOLR_COLLECTIONS", "regions");
        gate = new SolrGate(SearchSettings.from(variables::get));
        collections = new SolrCollections(gate);
        name = collections.create(Instant.now());
        collections.read(name);
    }

    @AfterAll
    static void stop() throws IOException {
        gate.order(CollectionAdminRequest.deleteAlias(Targets.READ)::process);
        collections.drop(name);
        assertThat(collections.exists(name)).isFalse();
        gate.close();
        solr.close();
    }

    @BeforeEach
    void empty() {
        for (String part : Homes.byRegion(name)) {
            gate.order(client -> client.deleteByQuery(part, "*:*"));
        }
        settle();
    }

    @Override
    public SearchIndex index() {
        return index;
    }

    @Override
    public void settle() {
        commit(name);
    }

    @Test
    void each_document_lives_in_the_collection_of_its_region() {
        index.put(List.of(
                in(1, List.of("europe")), in(2, List.of("south-america")), in(3, List.of("europe", "south-america"))));
        settle();

        assertThat(ids("europe")).containsExactly("resource:1");
        assertThat(ids("south-america")).containsExactly("resource:2");
        assertThat(ids("global")).containsExactly("resource:3");
        assertThat(index.find(VISITOR, SearchQuery.of("walls", EN)).total()).isEqualTo(3);
        assertThat(collections.countByKind()).containsEntry("resource", 3L);
    }

    @Test
    void what_moves_to_another_region_leaves_the_one_it_lived_in() {
        index.put(List.of(in(1, List.of("europe"))));
        index.put(List.of(in(1, List.of("south-america"))));
        settle();

        assertThat(ids("europe")).isEmpty();
        assertThat(ids("south-america")).containsExactly("resource:1");
    }

    @Test
    void what_was_left_in_two_homes_is_shown_once_and_mended_by_the_next_write() {
        index.put(List.of(in(1, List.of("europe"))));
        gate.order(client -> client.add(name + "-south-america", index.ready(in(1, List.of("south-america")))));
        settle();
        assertThat(index.find(VISITOR, SearchQuery.of("walls", EN)).hits()).hasSize(1);

        index.put(List.of(in(1, List.of("south-america"))));
        settle();
        assertThat(ids("europe")).isEmpty();

        index.remove(List.of(new ContentRef("resource", 1)));
        settle();
        assertThat(ids("south-america")).isEmpty();
    }

    @Test
    void readers_never_notice_that_all_regions_are_swapped_at_once() {
        index.put(List.of(in(1, List.of("europe"))));
        settle();
        String other = collections.create(Instant.now());
        collections.read(other);

        assertThat(collections.isRead(other)).isTrue();
        assertThat(collections.isRead(name)).isFalse();
        assertThat(index.find(VISITOR, SearchQuery.of("walls", EN)).total()).isZero();

        collections.read(name);
        collections.keepOnly(Set.of(name));
        assertThat(collections.exists(other)).isFalse();
        assertThat(collections.exists(name)).isTrue();
        assertThat(index.find(VISITOR, SearchQuery.of("walls", EN)).total()).isEqualTo(1);
    }

    @Test
    void suggestions_and_likeness_reach_across_regions() {
        Map<String, List<String>> africa =
                Map.of("region", List.of("north-africa"), "country", List.of("NE"), "targetGroup", List.of("children"));
        Map<String, List<String>> europe =
                Map.of("region", List.of("europe"), "country", List.of("NE"), "targetGroup", List.of("children"));
        index.put(List.of(
                SearchIndexContract.document(1, FR, "Enfants du Niger", "", africa, VISITOR),
                SearchIndexContract.document(2, FR, "Réparer les pirogues des enfants", "", europe, VISITOR)));
        settle();

        assertThat(index.suggest("repa piro", FR, 8)).hasSize(1);
        assertThat(index.similar(VISITOR, new ContentRef("resource", 1), EN, 5))
                .extracting(hit -> hit.ref().id())
                .containsExactly(2L);
    }

    @Test
    void nothing_that_changes_or_moves_during_a_rebuild_is_lost_and_what_drifts_is_mended() throws Exception {
        System.setProperty("SOLR_ZK", solr.zkHost());
        System.setProperty("SOLR_COLLECTIONS", "regions");
        StatesInMemory states = new StatesInMemory();
        SearchWiring wiring = new SearchWiring();
        wiring.use(VOCABULARIES, states);
        // What the other tests read was live before, made in another way: that keeps it until it is read again.
        states.begin(name, "another recipe", 0);
        states.swap();
        try (LocalPostgres postgres = LocalPostgres.start(Path.of("target/postgres-by-region"), Ports.free())) {
            Keeping keeping = new Keeping(wiring, states, postgres);
            keeping.library.regions = RegionalIndexIT::regions;

            keeping.changeEverythingDuringARebuild();

            assertThat(keeping.live()).isNotEqualTo(name);
            assertThat(collections.isRead(keeping.live())).isTrue();
            assertThat(inAllHomes(keeping.live()))
                    .as("each in one home, whatever moved")
                    .isEqualTo(keeping.library.count("Flood"));
            drift(keeping);
        } finally {
            collections.read(name);
            collections.keepOnly(Set.of(name));
            wiring.close();
            System.clearProperty("SOLR_ZK");
            System.clearProperty("SOLR_COLLECTIONS");
        }
    }

    /** Lived in one region before and lives in another after; some belong to none. */
    private static List<String> regions(long id, String title) {
        if (id % 5 == 0) {
            return List.of();
        }
        return List.of(title.contains("after") == (id % 2 == 0) ? "europe" : "south-america");
    }

    /** One is deleted by hand, one is written past the indexer, two are in the index and nowhere else. */
    private void drift(Keeping keeping) {
        String live = keeping.live();
        long expected = keeping.library.count("Flood");
        String lost = Homes.byRegion(live).stream()
                .filter(home -> home.endsWith(regions(4, "Flood wall after").get(0)))
                .findFirst()
                .orElseThrow();
        gate.order(client -> client.deleteById(lost, "resource:4"));
        SearchIndex past = keeping.wiring.index();
        past.put(List.of(in(7, regions(7, "Flood wall after")), in(901, List.of()), in(902, List.of("europe"))));
        commit(live);

        keeping.reconciler.tend();
        commit(live);

        assertThat(keeping.comparisons.last().orElseThrow().kinds())
                .containsExactly(new IndexStatus.Compared("resource", expected, 1, 1, 2));
        assertThat(keeping.total("flood")).isEqualTo(expected);
        assertThat(inAllHomes(live)).isEqualTo(expected);
        assertThat(keeping.reconciler.compareNow()).isTrue();
        assertThat(keeping.comparisons.last().orElseThrow().drift()).isZero();
    }

    private static void commit(String index) {
        Homes.byRegion(index).forEach(home -> gate.order(client -> client.commit(home, true, true, true)));
    }

    private static long inAllHomes(String index) {
        return Homes.byRegion(index).stream()
                .mapToLong(home -> gate.order(client -> client.query(home, new SolrQuery("*:*")))
                        .getResults()
                        .getNumFound())
                .sum();
    }

    @Test
    void a_mistyped_word_is_offered_whatever_region_wrote_it() {
        index.put(List.of(
                SearchIndexContract.document(1, EN, "Pottery", "", Map.of("region", List.of("europe")), VISITOR),
                SearchIndexContract.document(
                        2, EN, "Xylophone", "", Map.of("region", List.of("south-america")), VISITOR)));
        settle();

        assertThat(index.find(VISITOR, SearchQuery.of("xylophone potery", EN)).suggestion())
                .isEqualTo("xylophone pottery");
        assertThat(index.find(VISITOR, SearchQuery.of("pottery", EN)).suggestion())
                .isNull();
    }

    private static SearchDocument in(long id, List<String> regions) {
        return SearchIndexContract.document(id, EN, "Flood walls", "", Map.of("region", regions), VISITOR);
    }

    private static Set<String> ids(String region) {
        Set<String> ids = new HashSet<>();
        gate.order(client -> client.query(name + "-" + region, new SolrQuery("*:*")))
                .getResults()
                .forEach(found -> ids.add(String.valueOf(found.getFirstValue("id"))));
        return ids;
    }
}
