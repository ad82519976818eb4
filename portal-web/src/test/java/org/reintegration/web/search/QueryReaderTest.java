package org.reintegration.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.search.Facet;
import org.reintegration.search.SearchBounds;
import org.reintegration.search.SearchOrder;
import org.reintegration.search.SearchQuery;

class QueryReaderTest {

    private final QueryReader reader = new QueryReader(new Vocabularies());

    @Test
    void a_program_gets_what_it_asks_for() {
        SearchQuery query = reader.ofProgram(
                Map.of(
                        "q", List.of(" retour "),
                        "language", List.of("ar"),
                        "country", List.of("NE", "ML"),
                        "in", List.of("fr"),
                        "year", List.of("2021"),
                        "sort", List.of("newest"),
                        "size", List.of("100"),
                        "after", List.of("abc")),
                Language.EN);

        assertThat(query.text()).isEqualTo("retour");
        assertThat(query.language()).isEqualTo(Language.AR);
        assertThat(query.chosen(Facet.COUNTRY)).containsExactly("NE", "ML");
        assertThat(query.chosen(Facet.IN)).containsExactly("fr");
        assertThat(query.chosen(Facet.YEAR)).containsExactly("2021");
        assertThat(query.order()).isEqualTo(SearchOrder.NEWEST);
        assertThat(query.size()).isEqualTo(100);
        assertThat(query.after()).isEqualTo("abc");
    }

    @Test
    void a_program_that_says_nothing_gets_the_first_twenty_of_everything_in_the_language_it_speaks() {
        SearchQuery query = reader.ofProgram(Map.of(), Language.PT);

        assertThat(query).isEqualTo(SearchQuery.of("", Language.PT));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, book",
        "type, novel",
        "in, de",
        "language, xx",
        "region, atlantis",
        "country, ne",
        "theme, gardening",
        "dimension, fourth",
        "level, top",
        "cell, economic.top",
        "cell, economic",
        "from, 19",
        "to, 2020-13",
        "within, somewhere",
        "year, 21",
        "evidence, certain",
        "sort, best",
        "size, 0",
        "size, 101",
        "size, many",
        "size, 99999999999"
    })
    void a_program_is_told_which_value_is_wrong(String name, String value) {
        Map<String, List<String>> values = Map.of(name, List.of(value));

        assertThatThrownBy(() -> reader.ofProgram(values, Language.EN))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BAD_INPUT);
                    assertThat(refusal.field()).isEqualTo(name);
                });
    }

    @Test
    void a_page_passes_over_what_it_does_not_know() {
        SearchQuery query = reader.ofPage(
                Map.of(
                        "q", List.of("retour"),
                        "region", List.of("atlantis", "europe"),
                        "theme", List.of("gardening"),
                        "sort", List.of("best"),
                        "page", List.of("three"),
                        "size", List.of("5000")),
                Language.FR);

        assertThat(query.chosen()).containsOnlyKeys(Facet.REGION);
        assertThat(query.chosen(Facet.REGION)).containsExactly("europe");
        assertThat(query.order()).isNull();
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.size()).isEqualTo(SearchQuery.USUAL);
    }

    @Test
    void a_page_puts_dates_in_order_and_passes_over_what_is_none() {
        assertThat(bounds("2021", "2019")).isEqualTo(new SearchBounds("2019", "2021", null));
        assertThat(bounds("2019", "soon")).isEqualTo(new SearchBounds("2019", null, null));
        assertThat(bounds("2019-02-30", "")).isEqualTo(SearchBounds.NONE);
        assertThat(bounds("2019-05", "2019")).isEqualTo(new SearchBounds("2019-05", "2019", null));
        assertThatThrownBy(() -> reader.ofProgram(Map.of("from", List.of("2021"), "to", List.of("2019")), Language.EN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("to"));
    }

    private SearchBounds bounds(String from, String to) {
        return reader.ofPage(Map.of("from", List.of(from), "to", List.of(to)), Language.EN)
                .bounds();
    }

    @Test
    void empty_fields_of_a_form_mean_nothing() {
        Map<String, List<String>> values =
                Map.of("q", List.of(""), "region", List.of("", " "), "sort", List.of(""), "size", List.of(""));

        assertThat(reader.ofProgram(values, Language.EN)).isEqualTo(SearchQuery.of("", Language.EN));
    }
}
