package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reintegration.kernel.text.Language.AR;
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
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Passage;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.local.LocalFailure;
import org.reintegration.local.LocalSolr;
import org.reintegration.local.Ports;

/** The contract and more against a real Solr. */
class SolrIndexIT implements SearchIndexContract {

    private static final Vocabularies VOCABULARIES = new Vocabularies();
    private static final Concepts CONCEPTS = new Concepts(VOCABULARIES);

    private static final Map<String, List<String>> NEPAL =
            Map.of("country", List.of("NP"), "region", List.of("asia-pacific"));
    private static final Map<String, List<String>> GUINEA =
            Map.of("country", List.of("GN"), "region", List.of("west-central-africa"));
    private static final Map<String, List<String>> MALI =
            Map.of("country", List.of("ML"), "region", List.of("west-central-africa"));

    private static final Set<String> MEMBERS = Set.of("members");
    private static final String FILLER = "Nothing of note happened on that day. ";

    private static LocalSolr solr;
    private static SolrGate gate;
    private static SolrCollections collections;
    private static String collection;

    private final SolrIndex index = new SolrIndex(gate, CONCEPTS, new FacetLabels(VOCABULARIES), only());

    /** Finds nothing by a word that is a letter off. */
    private final SolrIndex unforgiving =
            new SolrIndex(gate, CONCEPTS, new FacetLabels(VOCABULARIES), only(), SolrIndexIT::withoutTypos);

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
    void what_was_written_is_found_soon_without_being_asked_to() throws InterruptedException {
        index.put(List.of(SearchIndexContract.document(1, EN, "Flood walls", "")));
        Instant written = Instant.now();
        while (index.find(VISITOR, SearchQuery.of("flood", EN)).total() == 0) {
            // How soon is for the benchmark to say: this machine may do much else.
            assertThat(Duration.between(written, Instant.now())).isLessThan(Duration.ofSeconds(30));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | carpentyr           | Carpentry in the village | carpentry
            EN | potery workshp      | A pottery workshop       | pottery workshop
            EN | qetzalcoalt         | Quetzalcoatl and others  | quetzalcoatl
            FR | menuiseire          | La menuiserie de Zinder  | menuiserie
            FR | l'acceuil           | L'accueil à l'aéroport   | l'accueil
            ES | carpinetria         | Taller de carpintería    | carpintería
            ES | curso de alfareira  | Curso de alfarería       | curso de alfarería
            AR | ورشة النجراة        | ورشة النجارة             | ورشة النجارة
            AR | الخيياطة            | مركز الخياطة             | الخياطة
            PT | carpintaira         | Oficina de carpintaria   | carpintaria
            """)
    void a_mistyped_word_is_offered_as_somebody_wrote_it(
            Language language, String typed, String written, String meant) {
        put(
                SearchIndexContract.document(1, language, written, ""),
                SearchIndexContract.document(2, language, "Xylophone", ""));

        assertThat(suggestion(typed, language)).isEqualTo(meant);
        assertThat(suggestion(meant, language)).isNull();
        assertThat(found(meant, language)).containsExactly(1L);
    }

    @Test
    void a_mistyped_word_is_offered_rightly_though_other_words_find_much() {
        for (int i = 1; i <= 5; i++) {
            put(SearchIndexContract.document(i, EN, "Xylophone number " + i, ""));
        }
        put(SearchIndexContract.document(6, EN, "Pottery", "", NEPAL, VISITOR));
        SearchQuery typed = SearchQuery.of("xylophone potery", EN);

        SearchAnswer answer = index.find(VISITOR, typed);

        assertThat(answer.total()).isGreaterThanOrEqualTo(5);
        assertThat(answer.suggestion()).isEqualTo("xylophone pottery");
        assertThat(index.find(VISITOR, typed.choosing(Facet.COUNTRY, "NP")).suggestion())
                .isEqualTo("xylophone pottery");
        assertThat(index.find(VISITOR, typed.choosing(Facet.COUNTRY, "GN")).suggestion())
                .as("it would find nothing there")
                .isNull();
    }

    @Test
    void what_is_no_slip_is_not_corrected() {
        put(
                SearchIndexContract.document(1, EN, "A ladder of 2022", "Agriculture in reunión rooms."),
                SearchIndexContract.document(2, EN, "Zanzibir", "")
                        .saying(List.of(page("a.pdf", 1, EN, "From Zanzibar"))),
                SearchIndexContract.document(3, EN, "Mulberry", "", Map.of(), Set.of("members")),
                SearchIndexContract.document(4, EN, "Mulbarry", ""));

        assertThat(suggestion("ladders", EN)).as("another form").isNull();
        assertThat(suggestion("2023", EN)).as("a year").isNull();
        assertThat(suggestion("reunion", ES)).as("no accent").isNull();
        assertThat(suggestion("aviculture", FR))
                .as("a concept that nobody spoke of")
                .isNull();
        assertThat(suggestion("zanzibar", EN)).as("said in a file").isNull();
        assertThat(index.find(MEMBER, SearchQuery.of("mulberry", EN)).suggestion())
                .as("said to members")
                .isNull();
        assertThat(suggestion("mulberry", EN)).isEqualTo("mulbarry");
    }

    private String suggestion(String typed, Language language) {
        return index.find(VISITOR, SearchQuery.of(typed, language)).suggestion();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | livest     | CONCEPT | livestock farming
            EN | nige       | PLACE   | Niger
            EN | élevage    | TITLE   | Élevage de chèvres à Agadez
            FR | eleva      | CONCEPT | élevage
            FR | embouch    | CONCEPT | élevage
            FR | nige       | PLACE   | Niger
            FR | chèv agad  | TITLE   | Élevage de chèvres à Agadez
            ES | ganad      | CONCEPT | ganadería
            ES | níger      | PLACE   | Níger
            ES | taller     | TITLE   | Taller de pastores
            AR | تربية الما | CONCEPT | تربية الماشية
            AR | الثروه ال  | CONCEPT | تربية الماشية
            AR | النيج      | PLACE   | النيجر
            AR | ورشه       | TITLE   | ورشة الرعاة
            """)
    void typing_goes_on_with_titles_concepts_and_places(
            Language language, String typed, Suggestion.Sort sort, String text) {
        Map<String, List<String>> niger = Map.of("country", List.of("NE"));
        put(
                SearchIndexContract.document(1, FR, "Élevage de chèvres à Agadez", "", niger, VISITOR),
                SearchIndexContract.document(2, ES, "Taller de pastores", ""),
                SearchIndexContract.document(3, AR, "ورشة الرعاة", ""));

        assertThat(index.suggest(typed, language, 8)).anySatisfy(suggestion -> {
            assertThat(suggestion.sort()).isEqualTo(sort);
            assertThat(suggestion.text()).isEqualTo(text);
            assertThat(suggestion.path() != null).isEqualTo(sort == Suggestion.Sort.TITLE);
        });
    }

    @Test
    void typing_goes_on_with_nothing_that_only_members_may_read() {
        put(SearchIndexContract.document(1, EN, "Poultry of Chad", "", Map.of("country", List.of("TD")), MEMBERS));

        assertThat(index.suggest("poult", EN, 8)).isEmpty();
        assertThat(index.suggest("chad", EN, 8)).isEmpty();
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

    @Test
    void a_title_that_says_much_the_same_is_found_whatever_its_language_and_never_one_that_the_reader_may_not_see() {
        put(SearchIndexContract.document(1, EN, "Small loans for women who return to Zinder", "", Map.of(), VISITOR));
        put(SearchIndexContract.document(2, FR, "Le microcrédit pour les femmes de Zinder", "", Map.of(), VISITOR));
        put(SearchIndexContract.document(3, EN, "Small loans for women of Zinder", "", Map.of(), Set.of("members")));
        put(SearchIndexContract.document(4, EN, "Women and water in Agadez", "Loans in Zinder.", Map.of(), VISITOR));

        assertThat(index.titled(VISITOR, "resource", "Loans to \"women\" in Zinder", EN, 5))
                .extracting(hit -> hit.ref().id())
                .contains(1L)
                .doesNotContain(3L, 4L);
        assertThat(index.titled(VISITOR, "resource", "Microcrédito para mujeres en Zinder", ES, 5))
                .extracting(hit -> hit.ref().id())
                .contains(2L)
                .doesNotContain(3L, 4L);
        assertThat(index.titled(VISITOR, "discussion", "Loans to women in Zinder", EN, 5))
                .isEmpty();
        assertThat(index.titled(VISITOR, "resource", "Zinder", EN, 5)).isEmpty();
        assertThat(index.titled(VISITOR, "resource", "", EN, 5)).isEmpty();
    }

    @Test
    void a_page_of_an_attached_file_leads_to_its_record_and_is_quoted_in_its_own_language() {
        SearchDocument record = SearchIndexContract.document(1, EN, "An annual report", "Figures of the year.");
        put(
                record.saying(List.of(
                        page("report.pdf", 1, EN, "Foreword by the director."),
                        page("report.pdf", 12, EN, "The kiln workshop of Agadez trains potters."),
                        page("taqrir.pdf", 3, AR, "يوفر المركز للعائدين قروض صغيرة من أجل فتح متاجرهم."))),
                SearchIndexContract.document(2, EN, "Another report", ""));

        SearchAnswer kiln = index.find(VISITOR, SearchQuery.of("kiln potters", FR));
        assertThat(kiln.total()).isEqualTo(1);
        SearchHit hit = kiln.hits().get(0);
        assertThat(hit.ref().id()).isEqualTo(1);
        assertThat(hit.inFiles()).hasSize(1);
        assertThat(hit.inFiles().get(0).page()).isEqualTo(12);
        assertThat(hit.inFiles().get(0).file()).isEqualTo("report.pdf");
        assertThat(hit.inFiles().get(0).snippet()).contains("<mark>kiln</mark>").contains("<mark>potters</mark>");

        SearchHit arabic =
                index.find(VISITOR, SearchQuery.of("القروض الصغيرة", EN)).hits().get(0);
        assertThat(arabic.inFiles()).hasSize(1);
        assertThat(arabic.inFiles().get(0).language()).isEqualTo(AR);
        assertThat(arabic.inFiles().get(0).page()).isEqualTo(3);
        assertThat(arabic.inFiles().get(0).snippet()).contains("<mark>قروض صغيرة</mark>");
        assertThat(found("microcredit", ES)).contains(1L);
        assertThat(found("\"kiln workshop\"", EN)).containsExactly(1L);
        assertThat(found("\"workshop kiln\"", EN)).isEmpty();
        assertThat(index.find(VISITOR, SearchQuery.of("", EN)).total()).isEqualTo(2);
        assertThat(index.find(VISITOR, SearchQuery.of("", EN)).values(Facet.KIND))
                .extracting(FacetValue::count)
                .containsExactly(2L);
    }

    @Test
    void pages_of_files_come_and_go_with_their_record_and_have_its_readers() {
        List<Passage> pages = List.of(page("a.pdf", 1, EN, "Zanzibarcanary on page one"));
        put(
                SearchIndexContract.document(1, EN, "For members", "", Map.of(), Set.of("members"))
                        .saying(pages),
                SearchIndexContract.document(2, EN, "For everyone", "Canary"));

        assertThat(found("zanzibarcanary", EN)).isEmpty();
        assertThat(index.suggest("zanzibarc", EN, 8)).isEmpty();
        assertThat(index.find(MEMBER, SearchQuery.of("zanzibarcanary", EN)).hits())
                .flatExtracting(SearchHit::inFiles)
                .hasSize(1);

        put(SearchIndexContract.document(1, EN, "For members", "", Map.of(), Set.of("members")));
        assertThat(index.find(MEMBER, SearchQuery.of("zanzibarcanary", EN)).total())
                .isZero();

        put(SearchIndexContract.document(1, EN, "Now for everyone", "").saying(pages));
        assertThat(found("zanzibarcanary", EN)).containsExactly(1L);
        index.remove(List.of(new ContentRef("resource", 1)));
        settle();
        assertThat(found("zanzibarcanary", EN)).isEmpty();
        assertThat(gate.ask(client -> client.query(collection, new SolrQuery("*:*")))
                        .getResults()
                        .getNumFound())
                .as("nothing is left behind")
                .isEqualTo(1);
    }

    @Test
    void the_name_of_a_place_in_any_language_brings_what_is_about_it_to_the_top() {
        put(
                SearchIndexContract.document(1, EN, "Return and return again", "Return to Nepal.", NEPAL, VISITOR),
                SearchIndexContract.document(2, EN, "Return", "A village.", GUINEA, VISITOR));

        SearchAnswer answer = index.find(VISITOR, SearchQuery.of("retour Guinée", FR));

        assertThat(answer.hits()).extracting(hit -> hit.ref().id()).containsExactly(2L, 1L);
        assertThat(answer.places()).hasSize(1);
        assertThat(answer.places().get(0).concept()).isEqualTo("GN");
        assertThat(answer.places().get(0).place()).isEqualTo(Facet.COUNTRY);
        assertThat(answer.spoken()).isEqualTo(FR);
        assertThat(found("عودة غينيا", EN).get(0)).isEqualTo(2L);
        assertThat(index.find(VISITOR, SearchQuery.of("Africa Occidental", ES)).places())
                .extracting(SearchAnswer.Understood::concept)
                .containsExactly("west-central-africa");
        assertThat(index.suggest("guin", FR, 8))
                .contains(new Suggestion(Suggestion.Sort.PLACE, "Guinée", null))
                .doesNotContain(new Suggestion(Suggestion.Sort.PLACE, "Guinée-Bissau", null));
    }

    @Test
    void something_narrower_is_found_after_the_thing_itself_and_both_say_why() {
        put(
                SearchIndexContract.document(1, EN, "Ways", "Vocational training in the village."),
                SearchIndexContract.document(2, EN, "Ways", "Economic reintegration in the village."));
        String narrower = "vocational-training";
        String broader = new Vocabularies()
                .thesaurus()
                .concept(narrower)
                .orElseThrow()
                .broader()
                .get(0);
        String asked = new Vocabularies().thesaurus().label(broader, FR);

        SearchAnswer answer = index.find(VISITOR, SearchQuery.of(asked, FR));

        assertThat(answer.hits()).extracting(hit -> hit.ref().id()).containsExactly(2L, 1L);
        assertThat(answer.hits())
                .filteredOn(hit -> hit.ref().id() == 1)
                .flatExtracting(SearchHit::matched)
                .anySatisfy(match -> {
                    assertThat(match.concept()).isEqualTo(broader);
                    assertThat(match.relation()).isEqualTo(SearchHit.Relation.NARROWER);
                    assertThat(match.surface()).isEqualToIgnoringCase("vocational training");
                });
    }

    @Test
    void little_found_offers_what_stands_above_and_something_was_found_of() {
        put(SearchIndexContract.document(1, EN, "Back in Mali", "", MALI, VISITOR));
        put(SearchIndexContract.document(2, EN, "For members in Chad", "", MALI, Set.of("members")));

        SearchAnswer nothing =
                index.find(VISITOR, SearchQuery.of("\"Niger\" xylophone", FR).exactly());
        assertThat(nothing.total()).isZero();
        SearchAnswer little = index.find(
                VISITOR,
                SearchQuery.of("Niger", FR).choosing(Facet.KIND, "resource").choosing(Facet.TYPE, "study"));

        assertThat(little.broader())
                .extracting(SearchAnswer.Understood::concept)
                .contains("west-central-africa");
    }

    @Test
    void nothing_found_offers_what_stands_above_the_thing_asked_for() {
        put(
                SearchIndexContract.document(1, EN, "Goats and sheep of Agadez", ""),
                SearchIndexContract.document(2, EN, "Asylum", "", Map.of(), MEMBERS));

        SearchAnswer poultry = index.find(VISITOR, SearchQuery.of("aviculture", FR));
        assertThat(poultry.total()).isZero();
        assertThat(poultry.broader()).singleElement().satisfies(above -> {
            assertThat(above.concept()).isEqualTo("economic-reintegration");
            assertThat(above.labels()).containsEntry(FR, "réintégration économique");
        });
        assertThat(found("réintégration économique", FR)).containsExactly(1L);

        SearchAnswer deportation = index.find(VISITOR, SearchQuery.of("deportación", ES));
        assertThat(deportation.total()).isZero();
        assertThat(deportation.broader())
                .as("nothing that the reader may see is above it")
                .isEmpty();
    }

    @Test
    void what_is_newer_better_evidenced_or_more_used_stands_first_among_equals_and_never_above_what_fits_better() {
        put(
                dated(1, "2005", "claimed"),
                dated(2, "2024", "claimed"),
                dated(3, "2005", "impact-evaluated"),
                dated(4, "2005", "claimed").useful(100),
                SearchIndexContract.document(5, EN, "Well well", "Well and pump.", Map.of(), VISITOR));

        List<Long> order = found("well pump", EN);

        assertThat(order.get(0)).isEqualTo(5L);
        assertThat(order.get(4)).isEqualTo(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "AVRR, avrr",
        "ARV, assisted-voluntary-return",
        "RVA, assisted-voluntary-return",
        "MHPSS, mhpss",
        "SMSPS, mhpss",
        "SMAPS, mhpss",
        "NNANA, unaccompanied-children",
        "IOM, international-organisations",
        "OIM, international-organisations",
        "اليونيسف, international-organisations",
        "MENA, middle-east",
        "MENA, north-africa",
        "ANMO, north-africa",
        "TdP, trafficking",
        "CTIP, trafficking",
        "CRRF, global-compact-for-migration",
        "MIRPS, global-compact-for-migration",
        "أنابيك, public-employment-services",
        "الإيكواس, free-movement",
        "إيغاد, regional-cooperation",
        "UMC, unaccompanied-children",
        "العوده الطوعيه, voluntary-return"
    })
    void acronyms_and_spellings_of_five_languages_are_understood(String typed, String concept) {
        assertThat(index.find(VISITOR, SearchQuery.of(typed, EN)).understood())
                .extracting(SearchAnswer.Understood::concept)
                .anySatisfy(understood -> assertThat(understood).contains(concept));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | returnee's    | returnees
            EN | naive         | naïve
            FR | l'accueil     | accueil
            FR | d’emplois     | emploi
            FR | L’École       | ecole
            FR | qu'apprentis  | apprenti
            FR | oeuvre        | œuvre
            FR | COEURS        | cœur
            FR | benevole      | bénévoles
            FR | garçons       | garcon
            FR | reintegration | réintégration
            ES | reintegracion | reintegración
            ES | ninez         | niñez
            ES | SEÑORAS       | senora
            ES | linguistica   | lingüística
            ES | albaniles     | albañil
            PT | criancas      | crianças
            PT | formacao      | formação
            PT | formacoes     | formação
            PT | formações     | formacao
            PT | irma          | irmã
            PT | alemaes       | alemão
            PT | cidadao       | cidadãos
            PT | saude         | saúde
            AR | اسرة          | أسرة
            AR | ادماج         | إدماج
            AR | امنة          | آمنة
            AR | عايلة         | عائلة
            AR | شوون          | شؤون
            AR | عوده          | عودة
            AR | مستشفي        | مستشفى
            AR | خيـــاطة      | خياطة
            AR | مُدَرِّسَة      | مدرسة
            AR | المدرسة       | مدرسة
            AR | والمدرسة      | مدرسة
            AR | بالمدرسة      | المدرسة
            AR | للمدرسة       | المدرسة
            AR | العائدون      | عائدين
            AR | ٢٠١٩          | 2019
            """)
    void accents_articles_and_spellings_of_letters_make_no_difference(Language language, String one, String other) {
        put(SearchIndexContract.document(1, language, one, ""), SearchIndexContract.document(2, language, other, ""));
        put(SearchIndexContract.document(3, language, "xylophone", ""));

        for (String typed : List.of(one, other)) {
            assertThat(unforgiving
                            .find(VISITOR, SearchQuery.of(typed, language).exactly())
                            .hits())
                    .as(typed)
                    .extracting(hit -> hit.ref().id())
                    .containsExactlyInAnyOrder(1L, 2L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, carpenrty, carpentry",
        "EN, potery, pottery",
        "FR, menuiseire, menuiserie",
        "FR, boulagerie, boulangerie",
        "ES, carpinetria, carpintería",
        "ES, alfareira, alfarería",
        "PT, carpintaira, carpintaria",
        "PT, serralhria, serralharia",
        "AR, النجراة, النجارة",
        "AR, الخيياطة, الخياطة"
    })
    void a_slip_of_the_finger_is_forgiven(Language language, String typed, String written) {
        put(
                SearchIndexContract.document(1, language, written, ""),
                SearchIndexContract.document(2, language, "xylophone", ""));

        assertThat(index.find(VISITOR, SearchQuery.of(typed, language).exactly())
                        .hits())
                .extracting(hit -> hit.ref().id())
                .containsExactly(1L);
    }

    private static Weights withoutTypos() {
        Map<String, Double> values = Weights.TUNED.values();
        values.put("typo", 0.0);
        return Weights.of(values);
    }

    @Test
    void two_replies_that_say_it_are_one_hit_that_quotes_both() {
        put(discussion(Map.of(
                EN,
                new Words(
                        "Who digs wells",
                        "We ask who digs.",
                        after(10, "The quetzal of Zinder sings.") + after(10, "Ours is a quetzal too.")))));

        SearchAnswer answer = index.find(VISITOR, SearchQuery.of("quetzal", EN));

        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.hits().get(0).snippet())
                .contains("The <mark>quetzal</mark> of Zinder sings")
                .contains("Ours is a <mark>quetzal</mark> too")
                .doesNotContain("We ask");
    }

    @Test
    void what_is_said_deep_in_a_long_discussion_is_quoted() {
        put(discussion(Map.of(
                EN, new Words("Who digs wells", "We ask who digs.", after(8000, "At last the quetzal sings.")))));

        assertThat(index.find(VISITOR, SearchQuery.of("quetzal", EN))
                        .hits()
                        .get(0)
                        .snippet())
                .contains("At last the <mark>quetzal</mark> sings");
    }

    @Test
    void a_reader_is_told_what_replies_in_their_language_say_of_it_under_the_title_as_it_was_given() {
        put(discussion(Map.of(
                EN,
                new Words("Who digs wells", "We ask who digs.", ""),
                FR,
                new Words("", "", after(10, "Le quetzal de Zinder chante.")))));

        SearchHit french =
                index.find(VISITOR, SearchQuery.of("quetzal", FR)).hits().get(0);
        assertThat(french.title()).isEqualTo("Who digs wells");
        assertThat(french.language()).isEqualTo(EN);
        assertThat(french.brief()).contains("Le quetzal de Zinder chante.");
        SearchHit spanish =
                index.find(VISITOR, SearchQuery.of("quetzal", ES)).hits().get(0);
        assertThat(spanish.brief()).isNull();
        assertThat(spanish.snippet()).isEqualTo("We ask who digs.");
    }

    /** A post after many that say nothing. */
    private static String after(int others, String post) {
        return FILLER.repeat(others) + post + "\n\n";
    }

    private static SearchDocument discussion(Map<Language, Words> words) {
        return new SearchDocument(
                new ContentRef("discussion", 1),
                "aaaaaaaaa2",
                null,
                "discussions/aaaaaaaaa2/x",
                EN,
                null,
                words,
                Map.of(),
                Map.of(),
                VISITOR,
                null,
                Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voluntary return vocational training small business child protection mental health family reunification ",
                "formation professionnelle santé mentale regroupement familial retour volontaire protection de l’enfance ",
                "carpenter mason potter weaver tailor baker welder farmer fisher herder trader driver plumber painter "
            })
    void a_whole_paragraph_can_be_asked_for(String words) {
        put(SearchIndexContract.document(1, EN, "Well", "Voluntary return of a potter", Map.of(), VISITOR)
                .saying(List.of(page("a.pdf", 1, EN, "Vocational training of potters and santé mentale"))));

        assertThat(index.find(VISITOR, SearchQuery.of(words.repeat(8), EN).exactly())
                        .away())
                .isFalse();
        assertThat(index.find(VISITOR, SearchQuery.of(words.repeat(8), EN)).away())
                .isFalse();
        assertThat(index.find(VISITOR, SearchQuery.of(several(words), FR)).away())
                .isFalse();
    }

    /** Many different words, so that nothing falls together. */
    private static String several(String words) {
        StringBuilder all = new StringBuilder(words);
        CONCEPTS.suggestible().stream()
                .skip(20)
                .limit(25)
                .forEach(token -> all.append(CONCEPTS.label(token, FR)).append(' '));
        return all.toString();
    }

    @Test
    void an_arabic_snippet_is_marked_in_arabic() {
        put(SearchIndexContract.document(1, AR, "تقرير", "يحصل الأطفال العائدون على مقاعد في المدرسة."));

        SearchHit hit =
                index.find(VISITOR, SearchQuery.of("enfants école", FR)).hits().get(0);

        assertThat(hit.language()).isEqualTo(AR);
        assertThat(hit.snippet()).contains("<mark>الأطفال").contains("المدرسة</mark>");
    }

    private static SearchDocument dated(long id, String year, String evidence) {
        return SearchIndexContract.document(
                id, EN, "Well", "", Map.of("year", List.of(year), "evidence", List.of(evidence)), VISITOR);
    }

    private static Passage page(String file, int number, Language language, String text) {
        return new Passage(file, "files/" + file, number, language, text);
    }

    private List<Long> found(String text, Language language) {
        return index.find(VISITOR, SearchQuery.of(text, language)).hits().stream()
                .map(hit -> hit.ref().id())
                .toList();
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
