package org.reintegration.search.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Facet;
import org.reintegration.search.SearchBounds;
import org.reintegration.search.SearchQuery;

class QueryTextTest {

    @Test
    void one_search_has_one_text_whatever_the_order_of_its_filters() {
        SearchQuery one = SearchQuery.of("flood & walls", Language.EN).choosing(Facet.COUNTRY, "NE", "ML");
        SearchQuery other = SearchQuery.of("flood & walls", Language.FR).choosing(Facet.COUNTRY, "ML", "NE");

        assertThat(QueryText.of(one))
                .isEqualTo(QueryText.of(other))
                .isEqualTo("q=flood+%26+walls&country=ML&country=NE");
        assertThat(QueryText.read(QueryText.of(one), Language.FR)).isEqualTo(other);
    }

    @Test
    void times_and_place_are_kept() {
        SearchQuery query =
                SearchQuery.of("walls", Language.EN).bounded(new SearchBounds("2019", "2024-05", "group:4k2j8m2x9q"));

        assertThat(QueryText.read(QueryText.of(query), Language.EN)).isEqualTo(query);
    }

    @Test
    void a_filter_that_is_no_more_narrows_no_more() {
        assertThat(QueryText.read("q=x&planet=mars&exact=true", Language.EN))
                .isEqualTo(SearchQuery.of("x", Language.EN).exactly());
    }

    @Property(tries = 200)
    void whatever_was_typed_comes_back(@ForAll @StringLength(max = 40) String typed) {
        String valid = new String(typed.getBytes(UTF_8), UTF_8).strip();
        SearchQuery query = SearchQuery.of(valid, Language.AR).choosing(Facet.REGION, "europe");

        assertThat(QueryText.read(QueryText.of(query), Language.AR)).isEqualTo(query);
    }
}
