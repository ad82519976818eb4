package org.reintegration.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reintegration.kernel.text.Language;

class QuestionTest {

    @Test
    void case_signs_and_spaces_make_no_other_question() {
        assertThat(Question.of("  Flood   WALLS?! ", Language.EN)).isEqualTo(Question.of("flood walls", Language.EN));
        assertThat(Question.of("إعادة الإدماج؟", Language.AR))
                .hasValueSatisfying(question -> assertThat(question.words()).isEqualTo("إعادة الإدماج"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina@example.org", "+227 90 12 34 56", "dossier 20261234", "?!", ""})
    void what_may_name_a_person_is_not_counted(String typed) {
        assertThat(Question.of(typed, Language.EN)).isEmpty();
    }

    @Test
    void a_very_long_question_is_not_counted() {
        assertThat(Question.of("word ".repeat(60), Language.EN)).isEmpty();
    }

    @Test
    void a_small_crowd_is_counted_exactly_and_a_drawer_names_nobody() {
        Set<Integer> drawers = new HashSet<>();
        for (int person = 1; person <= 5; person++) {
            drawers.add(Drawers.of("salt", "member " + person));
        }
        assertThat(Drawers.people(drawers.size())).isEqualTo(5);
        int first = Drawers.of("salt", "member 1");
        long alike = IntStream.range(0, 40_960)
                .filter(other -> Drawers.of("salt", "visitor " + other) == first)
                .count();
        assertThat(alike).as("people who could be meant").isBetween(2L, 40L);
        assertThat(Drawers.of("another salt", "member 1")).isNotEqualTo(first);
    }

    @Test
    void a_large_crowd_is_estimated() {
        Set<Integer> drawers = new HashSet<>();
        for (int person = 0; person < 2000; person++) {
            drawers.add(Drawers.of("salt", "member " + person));
        }
        assertThat(Drawers.people(drawers.size())).isBetween(1900, 2100);
    }
}
