package org.reintegration.search;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.kernel.text.Language.AR;
import static org.reintegration.kernel.text.Language.EN;
import static org.reintegration.kernel.text.Language.ES;
import static org.reintegration.kernel.text.Language.FR;
import static org.reintegration.kernel.text.Language.PT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchHit.Matched;

/** What every index keeps, Solr and the one in memory alike. Each test begins with an empty index. */
interface SearchIndexContract {

    Set<String> VISITOR = Set.of("everyone");
    Set<String> MEMBER = Set.of("everyone", "members", "member:7");

    SearchIndex index();

    /** Waits until what was written can be found. */
    void settle();

    @Test
    default void finds_a_document_by_its_words_in_its_language() {
        put(document(1, FR, "Retour des pêcheurs de Guet Ndar", "Un récit."));

        assertThat(found("pecheurs", FR)).containsExactly(1L);
        assertThat(found("pêcheur", EN)).containsExactly(1L);
    }

    @Test
    default void finds_across_languages_by_what_is_meant() {
        put(document(1, FR, "Appui aux enfants", "Au Niger."), document(2, FR, "Autre chose", "Rien."));

        for (Language language : Language.values()) {
            String child = Map.of(EN, "children", FR, "enfants", ES, "niños", AR, "الأطفال", PT, "crianças")
                    .get(language);
            assertThat(found(child, language)).as(child).containsExactly(1L);
        }
        assertThat(found("النيجر", AR)).containsExactly(1L);
    }

    @Test
    default void says_what_matched_across_languages() {
        put(document(1, FR, "Appui aux enfants", "Un récit."));

        List<SearchHit> hits = find("niños", ES).hits();

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.language()).isEqualTo(FR);
            assertThat(hit.matched()).extracting(Matched::surface).contains("enfants");
        });
    }

    @Test
    default void shows_the_readers_language_when_the_document_has_it() {
        put(new SearchDocument(
                new ContentRef("resource", 1),
                "aaaaaaaaa2",
                null,
                "library/aaaaaaaaa2/x",
                FR,
                "study",
                Map.of(FR, new Words("Titre", "Résumé", ""), ES, new Words("Título", "Resumen", "")),
                Map.of(),
                Map.of("programme", "Retorno & <b>más</b>"),
                VISITOR,
                null,
                Instant.EPOCH));

        assertThat(find("título", ES).hits()).extracting(SearchHit::title).containsExactly("Título");
        assertThat(find("título", AR).hits()).extracting(SearchHit::title).containsExactly("Titre");
        assertThat(find("titre", AR).hits().get(0).languages()).containsExactlyInAnyOrder(FR, ES);
        assertThat(find("titre", AR).hits().get(0).facts()).containsEntry("programme", "Retorno & <b>más</b>");
    }

    @Test
    default void a_language_that_only_replies_are_in_is_counted_and_has_no_title_of_its_own() {
        put(new SearchDocument(
                new ContentRef("discussion", 1),
                "aaaaaaaaa2",
                null,
                "discussions/aaaaaaaaa2/x",
                EN,
                null,
                Map.of(
                        EN, new Words("Who digs wells", "We ask who digs wells.", ""),
                        FR, new Words("", "", "Le quetzal de Zinder chante."),
                        ES, new Words("", "Sobre pozos, en breve.", "")),
                Map.of(),
                Map.of(),
                VISITOR,
                null,
                Instant.EPOCH));

        SearchQuery quetzal = SearchQuery.of("quetzal", FR);
        SearchHit hit = index().find(VISITOR, quetzal).hits().get(0);
        assertThat(hit.title()).isEqualTo("Who digs wells");
        assertThat(hit.language()).isEqualTo(EN);
        assertThat(hit.languages()).containsExactlyInAnyOrder(EN, FR);
        assertThat(counts(index().find(VISITOR, quetzal), Facet.IN)).isEqualTo(Map.of("en", 1L, "fr", 1L));
        assertThat(index().find(VISITOR, quetzal.choosing(Facet.IN, "fr")).total())
                .isEqualTo(1);
        assertThat(index().find(VISITOR, quetzal.choosing(Facet.IN, "es")).total())
                .as("only told in brief")
                .isZero();
    }

    @Test
    default void putting_twice_keeps_one() {
        put(document(1, EN, "Flood walls", ""));
        put(document(1, EN, "Walls against floods", ""));

        assertThat(found("walls", EN)).containsExactly(1L);
        assertThat(find("walls", EN).hits().get(0).title()).isEqualTo("Walls against floods");
    }

    @Test
    default void what_is_removed_is_found_no_more() {
        put(document(1, EN, "Flood walls", ""), document(2, EN, "Sea walls", ""));
        index().remove(List.of(new ContentRef("resource", 1), new ContentRef("resource", 99)));
        settle();

        assertThat(found("walls", EN)).containsExactly(2L);
    }

    @Test
    default void what_a_reader_may_not_see_is_neither_found_nor_counted_nor_suggested() {
        put(document(1, EN, "Quetzalcoatl for members", "", Map.of("region", List.of("europe")), Set.of("members")));
        put(document(2, EN, "Quetzalcoatl for one", "", Map.of(), Set.of("member:7")));
        put(document(3, EN, "Public words", "", Map.of("region", List.of("europe")), VISITOR));

        SearchAnswer visitor = index().find(VISITOR, SearchQuery.of("quetzalcoatl", EN));
        assertThat(visitor.total()).isZero();
        assertThat(visitor.values(Facet.REGION)).isEmpty();
        assertThat(index().find(VISITOR, SearchQuery.of("quetzalcoatk", EN)).suggestion())
                .isNull();
        assertThat(index().suggest("quetz", EN, 8)).isEmpty();
        assertThat(index().find(VISITOR, SearchQuery.of("", EN)).values(Facet.REGION))
                .extracting(FacetValue::count)
                .containsExactly(1L);
        assertThat(index().find(MEMBER, SearchQuery.of("quetzalcoatl", EN)).total())
                .isEqualTo(2);
    }

    @Test
    default void values_of_one_facet_are_alternatives_and_facets_add_up() {
        put(document(1, EN, "Well one", "", Map.of("region", List.of("europe"), "year", List.of("2020")), VISITOR));
        put(document(
                2, EN, "Well two", "", Map.of("region", List.of("south-america"), "year", List.of("2021")), VISITOR));
        put(document(3, EN, "Well three", "", Map.of("region", List.of("north-africa", "europe")), VISITOR));

        SearchQuery both = SearchQuery.of("well", EN).choosing(Facet.REGION, "europe", "south-america");
        assertThat(index().find(VISITOR, both).total()).isEqualTo(3);
        SearchQuery narrowed = both.choosing(Facet.YEAR, "2021");
        SearchAnswer answer = index().find(VISITOR, narrowed);
        assertThat(answer.hits()).extracting(hit -> hit.ref().id()).containsExactly(2L);
        // Each facet counts as if it were not chosen itself, so that a second value can be added.
        assertThat(counts(answer, Facet.REGION)).isEqualTo(Map.of("south-america", 1L, "europe", 0L));
        assertThat(counts(answer, Facet.YEAR)).isEqualTo(Map.of("2020", 1L, "2021", 1L));
    }

    @Test
    default void facet_values_speak_the_readers_language() {
        put(document(1, EN, "Well", "", Map.of("country", List.of("NE")), VISITOR));

        assertThat(find("well", AR).values(Facet.COUNTRY))
                .extracting(FacetValue::label)
                .containsExactly("النيجر");
        assertThat(find("well", ES).values(Facet.IN))
                .extracting(FacetValue::value)
                .containsExactly("en");
    }

    @Test
    default void a_cursor_visits_each_hit_once() {
        for (int i = 1; i <= 7; i++) {
            put(document(i, EN, "Well number " + i, ""));
        }

        List<Long> visited = new ArrayList<>();
        String after = null;
        do {
            SearchAnswer part = index().find(VISITOR, SearchQuery.of("well", EN).after(after, 3));
            part.hits().forEach(hit -> visited.add(hit.ref().id()));
            assertThat(part.total()).isEqualTo(7);
            after = part.next();
        } while (after != null);

        assertThat(visited).hasSize(7).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    default void pages_are_numbered_from_one() {
        for (int i = 1; i <= 5; i++) {
            put(document(i, EN, "Well number " + i, ""));
        }

        SearchQuery query = SearchQuery.of("well", EN).ordered(SearchOrder.TITLE);
        assertThat(index().find(VISITOR, query.page(1, 2)).hits())
                .extracting(SearchHit::title)
                .containsExactly("Well number 1", "Well number 2");
        assertThat(index().find(VISITOR, query.page(3, 2)).hits())
                .extracting(SearchHit::title)
                .containsExactly("Well number 5");
        assertThat(index().find(VISITOR, query.page(9, 2)).hits()).isEmpty();
    }

    @Test
    default void the_newest_come_first_when_nothing_is_typed() {
        put(document(1, EN, "Old", "", Map.of("year", List.of("1999")), VISITOR));
        put(document(2, EN, "New", "", Map.of("year", List.of("2024")), VISITOR));
        put(document(3, EN, "Undated", ""));

        assertThat(found("", EN)).containsExactly(2L, 1L, 3L);
        assertThat(index().find(VISITOR, SearchQuery.of("", EN).ordered(SearchOrder.OLDEST))
                        .hits())
                .extracting(hit -> hit.ref().id())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    default void a_country_that_is_chosen_narrows_its_region_and_stands_beside_the_others() {
        put(place(1, "west-central-africa", "NE"), place(2, "west-central-africa", "ML"), place(3, "europe", "DE"));
        SearchQuery wells = SearchQuery.of("well", EN);

        SearchQuery niger = wells.choosing(Facet.REGION, "west-central-africa").choosing(Facet.COUNTRY, "NE");
        SearchAnswer answer = index().find(VISITOR, niger);
        assertThat(answer.hits()).extracting(hit -> hit.ref().id()).containsExactly(1L);
        assertThat(counts(answer, Facet.COUNTRY)).isEqualTo(Map.of("NE", 1L, "ML", 1L, "DE", 1L));
        assertThat(counts(answer, Facet.REGION)).isEqualTo(Map.of("west-central-africa", 2L, "europe", 1L));
        assertThat(answer.values(Facet.COUNTRY))
                .filteredOn(value -> value.value().equals("ML"))
                .extracting(FacetValue::under)
                .containsExactly("west-central-africa");

        assertThat(index().find(VISITOR, niger.choosing(Facet.REGION, "europe")).hits())
                .extracting(hit -> hit.ref().id())
                .containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    default void a_level_is_counted_under_each_dimension() {
        Map<String, List<String>> cells =
                Map.of("dimension", List.of("economic", "social"), "level", List.of("community"));
        put(document(1, EN, "Well one", "", cells, VISITOR));
        put(document(
                2,
                EN,
                "Well two",
                "",
                Map.of("dimension", List.of("economic"), "level", List.of("individual")),
                VISITOR));

        SearchQuery query = SearchQuery.of("well", EN).choosing(Facet.CELL, "economic.community");
        SearchAnswer answer = index().find(VISITOR, query);
        assertThat(answer.hits()).extracting(hit -> hit.ref().id()).containsExactly(1L);
        assertThat(counts(answer, Facet.CELL))
                .isEqualTo(Map.of("economic.community", 1L, "social.community", 1L, "economic.individual", 1L));
        assertThat(index().find(VISITOR, query.choosing(Facet.DIMENSION, "economic"))
                        .total())
                .isEqualTo(1);
    }

    @Test
    default void keeps_to_a_time() {
        for (int year = 2018; year <= 2022; year++) {
            put(document(year, EN, "Well", "", Map.of("year", List.of("" + year)), VISITOR));
        }
        put(document(1, EN, "Well without a year", ""));

        assertThat(bounded("2019", "2020")).containsExactlyInAnyOrder(2019L, 2020L);
        assertThat(bounded("2021", null)).containsExactlyInAnyOrder(2021L, 2022L);
        assertThat(bounded(null, "2018")).containsExactly(2018L);
        assertThat(bounded("2020-06", "2020-06-30")).containsExactly(2020L);
    }

    private List<Long> bounded(String from, String to) {
        return index()
                .find(VISITOR, SearchQuery.of("well", EN).bounded(new SearchBounds(from, to, null)))
                .hits()
                .stream()
                .map(hit -> hit.ref().id())
                .toList();
    }

    @Test
    default void keeps_to_a_group_or_a_collection() {
        put(document(1, EN, "Well one", "").within(Set.of("group:aaaa", "collection:bbbb")));
        put(document(2, EN, "Well two", "", Map.of(), Set.of("members")).within(Set.of("group:aaaa")));
        put(document(3, EN, "Well three", ""));
        SearchQuery within = SearchQuery.of("well", EN).bounded(new SearchBounds(null, null, "group:aaaa"));

        assertThat(index().find(VISITOR, within).hits())
                .extracting(hit -> hit.ref().id())
                .containsExactly(1L);
        assertThat(index().find(MEMBER, within).total()).isEqualTo(2);
    }

    @Test
    default void what_served_people_most_comes_first_when_asked_so() {
        put(
                document(1, EN, "Well", ""),
                document(2, EN, "Well", "").useful(9),
                document(3, EN, "Well", "").useful(2));

        assertThat(index().find(VISITOR, SearchQuery.of("well", EN).ordered(SearchOrder.USED))
                        .hits())
                .extracting(SearchHit::usefulness)
                .containsExactly(9, 2, 0);
    }

    private static SearchDocument place(long id, String region, String country) {
        return document(id, EN, "Well", "", Map.of("region", List.of(region), "country", List.of(country)), VISITOR);
    }

    @Test
    default void only_the_exact_words_when_asked_for_them() {
        put(document(1, FR, "Appui aux enfants", ""), document(2, ES, "Apoyo a niños", ""));

        assertThat(index().find(VISITOR, SearchQuery.of("niños", FR).exactly()).hits())
                .extracting(hit -> hit.ref().id())
                .containsExactly(2L);
    }

    @Test
    default void arrivals_are_what_changed_since_the_newest_first_and_nothing_the_reader_may_not_see() {
        put(
                changed(1, "Flood walls of old", VISITOR, "2026-01-01T10:00:00Z"),
                changed(2, "Flood walls of today", VISITOR, "2026-03-01T10:00:00Z"),
                changed(3, "Flood walls of tomorrow", VISITOR, "2026-03-02T10:00:00Z"),
                changed(4, "Flood walls for members", Set.of("members"), "2026-03-03T10:00:00Z"),
                changed(5, "Something else", VISITOR, "2026-03-04T10:00:00Z"));
        SearchQuery query = SearchQuery.of("flood walls", EN);
        Window march = new Window(Instant.parse("2026-02-01T00:00:00Z"), Set.of(), 10);

        assertThat(index().arrivals(VISITOR, query, march))
                .extracting(arrival -> arrival.hit().ref().id())
                .containsExactly(3L, 2L);
        assertThat(index().arrivals(MEMBER, query, march))
                .extracting(arrival -> arrival.hit().ref().id())
                .containsExactly(4L, 3L, 2L);
        assertThat(index().arrivals(VISITOR, query, new Window(null, Set.of(new ContentRef("resource", 1)), 10)))
                .singleElement()
                .satisfies(arrival -> {
                    assertThat(arrival.hit().ref().id()).isEqualTo(1);
                    assertThat(arrival.version())
                            .isEqualTo(Instant.parse("2026-01-01T10:00:00Z").toEpochMilli());
                });
        assertThat(index().arrivals(VISITOR, SearchQuery.of("", EN), new Window(null, Set.of(), 2)))
                .extracting(arrival -> arrival.hit().ref().id())
                .containsExactly(5L, 3L);
        assertThat(index().arrivals(VISITOR, SearchQuery.of("", EN), new Window(null, Set.of(), 5, 2)))
                .extracting(arrival -> arrival.hit().ref().id())
                .containsExactly(2L, 1L);
    }

    private static SearchDocument changed(long id, String title, Set<String> readers, String at) {
        SearchDocument plain = document(id, EN, title, "", Map.of(), readers);
        return new SearchDocument(
                plain.ref(),
                plain.publicId(),
                plain.sourceId(),
                plain.path(),
                plain.original(),
                plain.type(),
                plain.words(),
                plain.facets(),
                plain.labels(),
                readers,
                Instant.parse(at),
                Instant.parse(at));
    }

    private void put(SearchDocument... documents) {
        index().put(List.of(documents));
        settle();
    }

    private SearchAnswer find(String text, Language language) {
        return index().find(VISITOR, SearchQuery.of(text, language));
    }

    private List<Long> found(String text, Language language) {
        return find(text, language).hits().stream().map(hit -> hit.ref().id()).toList();
    }

    private static Map<String, Long> counts(SearchAnswer answer, Facet facet) {
        return answer.values(facet).stream().collect(toMap(FacetValue::value, FacetValue::count));
    }

    static SearchDocument document(long id, Language language, String title, String summary) {
        return document(id, language, title, summary, Map.of(), VISITOR);
    }

    static SearchDocument document(
            long id,
            Language language,
            String title,
            String summary,
            Map<String, List<String>> facets,
            Set<String> readers) {
        return new SearchDocument(
                new ContentRef("resource", id),
                "aaaaaaaaa" + (id % 8 + 2),
                "c" + id,
                "library/x/" + id,
                language,
                "study",
                Map.of(language, new Words(title, summary, "")),
                facets,
                Map.of(),
                readers,
                null,
                Instant.EPOCH);
    }
}
