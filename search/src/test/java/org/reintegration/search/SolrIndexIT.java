package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.kernel.text.Language.EN;
import static org.reintegration.kernel.text.Language.ES;
import static org.reintegration.kernel.text.Language.FR;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.local.LocalFailure;
import org.reintegration.local.LocalSolr;
import org.reintegration.local.Ports;

/** The contract and more against a real Solr. */
class SolrIndexIT implements SearchIndexContract {

    private static final Vocabularies VOCABULARIES = new Vocabularies();
    private static final Concepts CONCEPTS = new Concepts(VOCABULARIES);

    private static LocalSolr solr;
    private static SolrGate gate;
    private static SolrCollections collections;
    private static String collection;

    private final SolrIndex index = new SolrIndex(gate, CONCEPTS, new FacetLabels(VOCABULARIES), only());

    @BeforeAll
    static void start() throws LocalFailure, IOException, InterruptedException {
        solr = LocalSolr.start(
                Path.of("target/solr-for-tests"), Ports.freeForSolr(), Path.of(System.getProperty("solr.classpath")));
        Map<String, String> variables = Map.of("SOLR_ZK", solr.zkHost());
        gate = new SolrGate(SearchSettings.from(variables::get));
        collections = new SolrCollections(gate);
        collection = collections.create(Instant.now());
    }

    @AfterAll
    static void stop() throws IOException {
        collections.drop(collection);
        gate.close();
        solr.close();
    }

    @BeforeEach
    void empty() {
        gate.order(client -> client.deleteByQuery(collection, "*:*"));
        settle();
    }

    @Override
    public SearchIndex index() {
        return index;
    }

    @Override
    public void settle() {
        gate.order(client -> client.commit(collection, true, true, true));
    }

    @Test
    void what_was_written_is_found_within_a_second_without_being_asked_to() throws InterruptedException {
        index.put(List.of(SearchIndexContract.document(1, EN, "Flood walls", "")));
        Instant written = Instant.now();
        while (index.find(VISITOR, SearchQuery.of("flood", EN)).total() == 0) {
            assertThat(Duration.between(written, Instant.now())).isLessThan(Duration.ofSeconds(1));
            Thread.sleep(20);
        }
    }

    @Test
    void the_snippet_marks_the_documents_own_words() {
        put(SearchIndexContract.document(
                1, FR, "Un titre", "On y parle de <b>tout</b> & surtout de l’accueil des enfants au village."));

        SearchHit hit = index.find(VISITOR, SearchQuery.of("niños", ES)).hits().get(0);

        assertThat(hit.snippet()).contains("<mark>").contains("enfants</mark>").contains("&lt;b&gt;tout");
        assertThat(hit.matched().get(0).surface()).isEqualTo("enfants");
    }

    @Test
    void another_spelling_is_offered_when_it_finds_more() {
        put(SearchIndexContract.document(1, EN, "Quetzalcoatl and carpentry", ""));

        SearchAnswer answer = index.find(VISITOR, SearchQuery.of("qetzalcoalt", EN));

        assertThat(answer.suggestion() == null ? answer.total() : 1L).isEqualTo(1L);
        assertThat(index.find(VISITOR, SearchQuery.of("carpentry", EN)).suggestion())
                .isNull();
    }

    @Test
    void typing_goes_on_with_public_titles_and_concepts_in_use() {
        put(SearchIndexContract.document(1, FR, "Réparer les pirogues", ""));

        assertThat(index.suggest("rep", FR, 8)).extracting(Suggestion::text).contains("Réparer les pirogues");
        assertThat(index.suggest("repa piro", FR, 8))
                .extracting(Suggestion::path)
                .containsExactly("library/x/1");
        assertThat(index.suggest("", FR, 8)).isEmpty();
    }

    @Test
    void what_speaks_of_the_same_things_is_similar() {
        Map<String, List<String>> niger = Map.of("country", List.of("NE"), "targetGroup", List.of("children"));
        put(SearchIndexContract.document(1, FR, "Enfants du Niger", "", niger, VISITOR));
        put(SearchIndexContract.document(2, ES, "Niños de Níger", "", niger, VISITOR));
        put(SearchIndexContract.document(3, ES, "Niños de Níger, para miembros", "", niger, Set.of("members")));
        put(SearchIndexContract.document(4, EN, "Something else", ""));

        assertThat(index.similar(VISITOR, new ContentRef("resource", 1), EN, 5))
                .extracting(hit -> hit.ref().id())
                .containsExactly(2L);
        assertThat(index.similar(VISITOR, new ContentRef("resource", 3), EN, 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\\",
                "(",
                "a AND",
                "NOT",
                "readers:members",
                "*:*",
                "{!lucene}*",
                "[* TO *]",
                "/x/",
                "a~2",
                "😀",
                "\u0000",
                "&fq=*",
                "${x}",
                "$part0",
                "the",
                "؟",
                "a \"b c\" \"d",
                "x_y:z",
                "1,5",
                "l’",
                "'"
            })
    void whatever_is_typed_is_answered_and_opens_nothing(String typed) {
        put(SearchIndexContract.document(1, EN, "Hidden from visitors", "", Map.of(), Set.of("members")));

        assertThat(index.find(VISITOR, SearchQuery.of(typed, EN)).total()).isZero();
        assertThat(index.suggest(typed, EN, 8)).isEmpty();
    }

    @Test
    void a_cursor_that_we_did_not_make_is_bad_input() {
        assertThatThrownBy(() -> index.find(VISITOR, SearchQuery.of("x", EN).after("bm9uc2Vuc2U", 5)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void stamps_can_be_listed_for_comparison() {
        SearchDocument nine = SearchIndexContract.document(9, EN, "Nine", "");
        put(SearchIndexContract.document(5, EN, "Five", ""), nine);

        assertThat(collections.stamps(collection, "resource", 5, Long.MAX_VALUE))
                .containsExactly(Map.entry(9L, Stamp.of(nine)));
        assertThat(collections.stamps(collection, "resource", List.of(5L, 7L))).containsOnlyKeys(5L);
    }

    @Test
    void readers_of_the_alias_never_notice_a_swap() {
        put(SearchIndexContract.document(1, EN, "Flood walls", ""));
        String other = collections.create(Instant.now());
        try {
            collections.read(collection);
            assertThat(collections.isRead(collection)).isTrue();
            collections.read(other);
            assertThat(collections.isRead(other)).isTrue();
            assertThat(collections.isRead(collection)).isFalse();
        } finally {
            gate.order(CollectionAdminRequest.deleteAlias(Targets.READ)::process);
            collections.drop(other);
        }
    }

    @Test
    void a_missing_collection_is_told_apart_from_a_solr_that_is_away() {
        SolrIndex nowhere = new SolrIndex(gate, CONCEPTS, new FacetLabels(VOCABULARIES), () -> List.of("portal-none"));

        assertThatThrownBy(() -> nowhere.put(List.of(SearchIndexContract.document(1, EN, "x", ""))))
                .isInstanceOfSatisfying(
                        SolrAway.class, e -> assertThat(e.collectionMissing()).isTrue());
    }

    @Test
    void a_reader_never_waits_long_for_a_solr_that_is_away() throws IOException {
        try (SolrGate nobody =
                new SolrGate(SearchSettings.from(name -> name.equals("SOLR_URL") ? "http://127.0.0.1:9/solr" : null))) {
            SolrIndex away = new SolrIndex(nobody, CONCEPTS, new FacetLabels(VOCABULARIES), only());
            Instant before = Instant.now();
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> away.find(VISITOR, SearchQuery.of("x", EN)))
                        .isInstanceOf(SolrAway.class);
            }
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
        }
    }

    private void put(SearchDocument... documents) {
        index.put(List.of(documents));
        settle();
    }

    private static Targets only() {
        return new Targets() {
            @Override
            public List<String> written() {
                return List.of(collection);
            }

            @Override
            public String read() {
                return collection;
            }
        };
    }
}
