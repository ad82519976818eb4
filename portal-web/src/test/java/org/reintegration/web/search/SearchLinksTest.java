package org.reintegration.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Facet;
import org.reintegration.search.SearchBounds;
import org.reintegration.search.SearchOrder;
import org.reintegration.search.SearchQuery;

class SearchLinksTest {

    private final SearchQuery query = SearchQuery.of("retour & honte", Language.FR)
            .choosing(Facet.REGION, "north-africa", "europe")
            .choosing(Facet.IN, "ar");
    private final SearchLinks links = new SearchLinks("/fr/search", query);

    @Test
    void one_search_has_one_address_whatever_the_order_of_its_parts() {
        SearchQuery otherwise = SearchQuery.of("retour & honte", Language.FR)
                .choosing(Facet.IN, "ar")
                .choosing(Facet.REGION, "europe", "north-africa");

        assertThat(links.here())
                .isEqualTo("/fr/search?q=retour+%26+honte&in=ar&region=europe&region=north-africa")
                .isEqualTo(new SearchLinks("/fr/search", otherwise).here());
    }

    @Test
    void a_chip_takes_back_its_own_value_only() {
        assertThat(links.without(Facet.REGION, "europe"))
                .isEqualTo("/fr/search?q=retour+%26+honte&in=ar&region=north-africa");
    }

    @Test
    void taking_back_all_filters_keeps_the_words_and_the_order() {
        SearchLinks sorted = new SearchLinks("/fr/search", query.ordered(SearchOrder.TITLE));

        assertThat(sorted.withoutFilters()).isEqualTo("/fr/search?q=retour+%26+honte&sort=title");
    }

    @Test
    void another_order_or_spelling_begins_at_the_first_page_and_a_page_keeps_everything() {
        SearchLinks third = new SearchLinks("/fr/search", query.page(3, 20).exactly());

        assertThat(third.page(4)).endsWith("&exact=true&page=4").startsWith(links.here());
        assertThat(third.sorted(SearchOrder.OLDEST)).endsWith("&sort=oldest&exact=true");
        assertThat(third.page(4)).doesNotContain("language=");
        assertThat(third.saying("honte")).startsWith("/fr/search?q=honte&in=ar").doesNotContain("page=");
        assertThat(third.exactly(false)).isEqualTo(links.here());
    }

    @Test
    void time_and_place_are_kept_and_taken_back_one_by_one() {
        SearchLinks bounded = new SearchLinks(
                "/fr/search",
                SearchQuery.of("honte", Language.FR).bounded(new SearchBounds("2019", "2021-05", "group:abc")));

        assertThat(bounded.page(2)).isEqualTo("/fr/search?q=honte&from=2019&to=2021-05&within=group%3Aabc&page=2");
        assertThat(bounded.withoutDates()).isEqualTo("/fr/search?q=honte&within=group%3Aabc");
        assertThat(bounded.everywhere()).isEqualTo("/fr/search?q=honte&from=2019&to=2021-05");
        assertThat(bounded.withoutFilters()).isEqualTo("/fr/search?q=honte");
        assertThat(bounded.with(Facet.COUNTRY, "GN")).contains("country=GN").contains("within=group%3Aabc");
        assertThat(SearchLinks.file("/api/v1/search/results.csv", bounded.query()))
                .isEqualTo("/api/v1/search/results.csv?q=honte&from=2019&to=2021-05&within=group%3Aabc&language=fr");
    }

    @Test
    void without_anything_asked_there_is_only_the_path() {
        assertThat(new SearchLinks("/ar/search", SearchQuery.of("", Language.AR)).here())
                .isEqualTo("/ar/search");
    }

    @Test
    void the_next_part_is_asked_for_in_the_same_language_and_size() {
        SearchLinks program = new SearchLinks("/api/v1/search", query.after(null, 5));

        assertThat(program.next("a_b"))
                .isEqualTo("/api/v1/search?q=retour+%26+honte&in=ar&region=europe&region=north-africa"
                        + "&language=fr&size=5&after=a_b");
    }

    @Test
    void numbered_pages_show_the_ends_and_the_neighbours() {
        List<PageLink> pages = PageLink.around(10, 20, links::page);

        assertThat(pages).extracting(PageLink::number).containsExactly(1, 8, 9, 10, 11, 12, 20);
        assertThat(pages).filteredOn(PageLink::gap).extracting(PageLink::number).containsExactly(8, 20);
        assertThat(pages)
                .filteredOn(PageLink::current)
                .extracting(PageLink::number)
                .containsExactly(10);
        assertThat(PageLink.around(1, 1, links::page)).hasSize(1);
    }
}
