package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.OneMoreSynonym;
import org.reintegration.kernel.vocabulary.Vocabularies;

class QueryPlanTest {

    private static final Concepts CONCEPTS = new Concepts(new Vocabularies());

    @Test
    void countries_are_understood_in_any_language() {
        assertThat(plan("retorno a Níger").tokens()).contains("k_NE");
        assertThat(plan("عودة إلى النيجر").tokens()).contains("k_NE");
    }

    @Test
    void groups_of_people_are_understood_in_any_language() {
        assertThat(plan("enfants").tokens()).contains("g_children");
        assertThat(plan("niños").tokens()).contains("g_children");
        assertThat(plan("الأطفال").tokens()).contains("g_children");
    }

    @Test
    void stop_words_of_any_language_are_left_out() {
        assertThat(plan("xylophone de la para the").parts())
                .singleElement()
                .satisfies(part -> assertThat(part.words()).containsExactly("xylophone"));
    }

    @Test
    void a_query_of_nothing_but_stop_words_asks_for_them() {
        assertThat(plan("de la").parts()).hasSize(2);
    }

    @Test
    void what_stands_in_quotes_is_a_phrase() {
        assertThat(plan("rapport \"Égyptien pour l'emploi\"").phrases()).containsExactly("egyptien pour emploi");
        assertThat(plan("«une seule»").phrases()).containsExactly("une seule");
        assertThat(plan("\"one").phrases()).isEmpty();
    }

    @Test
    void exact_words_mean_nothing_but_themselves() {
        assertThat(QueryPlan.of("enfants Niger", CONCEPTS, true).tokens()).isEmpty();
    }

    @Test
    void an_empty_query_asks_for_everything() {
        assertThat(plan("").isEmpty()).isTrue();
        assertThat(plan(" ,.;:! ").isEmpty()).isTrue();
    }

    @Test
    void the_recipe_is_the_same_on_every_machine() {
        assertThat(new Concepts(new Vocabularies()).version()).isEqualTo(CONCEPTS.version());
    }

    @Test
    void one_more_word_for_one_concept_is_another_recipe() {
        Concepts reworded = new Concepts(new OneMoreSynonym("livestock", Language.EN, "zebu husbandry"));

        assertThat(reworded.version()).isNotEqualTo(CONCEPTS.version());
        assertThat(QueryPlan.of("zebu husbandry", reworded, false).tokens()).containsExactly("c_livestock");
        assertThat(plan("zebu husbandry").tokens()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "niños retornados, ES",
        "enfants non accompagnés, FR",
        "children, EN",
        "crianças, PT",
        "العودة, AR",
        "mentorat par les pairs, FR",
        "deudas del viaje, ES",
        "housing and land, EN",
        "formação profissional, PT",
        "Niger,",
        "xyzzy,"
    })
    void the_language_of_a_short_query_is_told_or_left_open(String typed, @Nullable Language spoken) {
        assertThat(plan(typed).spoken()).isEqualTo(spoken);
    }

    private static QueryPlan plan(String typed) {
        return QueryPlan.of(typed, CONCEPTS, false);
    }
}
