package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.kernel.text.Language.AR;
import static org.reintegration.kernel.text.Language.EN;
import static org.reintegration.kernel.text.Language.ES;
import static org.reintegration.kernel.text.Language.FR;
import static org.reintegration.kernel.text.Language.PT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reintegration.search.ConceptMatcher.Closeness;
import org.reintegration.search.ConceptMatcher.Match;
import org.reintegration.search.Concepts.Surface;

class ConceptMatcherTest {

    private final ConceptMatcher matcher = new ConceptMatcher(List.of(
            new Surface("c_children", EN, "children"),
            new Surface("c_children", FR, "enfants"),
            new Surface("c_children", FR, "enfant"),
            new Surface("c_children", ES, "niños"),
            new Surface("c_children", AR, "أطفال"),
            new Surface("c_children", PT, "crianças"),
            new Surface("c_child-protection", EN, "child protection"),
            new Surface("c_child-protection", FR, "protection de l’enfance"),
            new Surface("c_protection", EN, "protection"),
            new Surface("c_training", AR, "التدريب المهني"),
            new Surface("c_training", ES, "formación profesional"),
            new Surface("c_housing", AR, "سكن"),
            new Surface("c_monitoring", EN, "M&E"),
            new Surface("k_NE", FR, "Niger"),
            new Surface("k_NE", AR, "النيجر"),
            new Surface("c_avrr", EN, "AVRR"),
            new Surface("t_avrr", EN, "AVRR")));

    @Test
    void the_same_thing_is_found_in_five_languages() {
        for (String text : List.of(
                "Support for children",
                "Appui aux enfants",
                "Apoyo a los niños",
                "دعم أطفال العائدين",
                "Apoio às crianças")) {
            assertThat(tokens(text)).as(text).containsExactly("c_children");
        }
    }

    @Test
    void accents_and_case_do_not_matter() {
        assertThat(tokens("NINOS y criancas")).containsExactly("c_children", "c_children");
    }

    @Test
    void the_longest_way_of_saying_wins() {
        assertThat(tokens("child protection and protection")).containsExactly("c_child-protection", "c_protection");
    }

    @Test
    void words_inside_a_longer_match_are_known_apart() {
        String text = "child protection";
        var reading = matcher.read(text);

        assertThat(matcher.within(text, reading, reading.matches().get(0)))
                .flatExtracting(Match::tokens)
                .containsExactly("c_protection");
    }

    @Test
    void an_elided_article_is_no_part_of_the_word() {
        Match match = matcher.read("Le droit de l'enfant").matches().get(0);

        assertThat(match.surface()).isEqualTo("enfant");
        assertThat(match.start()).isEqualTo(14);
    }

    @Test
    void a_label_with_an_elision_is_found_with_either_apostrophe() {
        assertThat(tokens("la protection de l'enfance")).containsExactly("c_child-protection");
        assertThat(tokens("la protection de l’enfance")).containsExactly("c_child-protection");
    }

    @Test
    void arabic_particles_and_article_do_not_hide_a_word() {
        for (String text : List.of("والأطفال", "للأطفال", "بأطفال", "وأطفال", "كالأطفال", "الأطفال")) {
            assertThat(tokens(text)).as(text).containsExactly("c_children");
        }
    }

    @Test
    void arabic_phrases_are_found_with_and_without_the_article() {
        for (String text :
                List.of("التدريب المهني", "تدريب مهني", "بالتدريب المهني", "للتدريب المهني", "والتدريب المهنى")) {
            assertThat(tokens(text)).as(text).containsExactly("c_training");
        }
    }

    @Test
    void hamza_and_ta_marbuta_are_written_as_people_write_them() {
        assertThat(tokens("اطفال")).containsExactly("c_children");
        assertThat(tokens("أَطْفَال")).containsExactly("c_children");
    }

    @Test
    void a_short_arabic_word_keeps_its_first_letter() {
        assertThat(tokens("بلد")).isEmpty();
        assertThat(tokens("سكن")).containsExactly("c_housing");
    }

    @Test
    void a_plural_that_is_not_listed_is_found() {
        assertThat(tokens("formaciones profesionales")).containsExactly("c_training");
        assertThat(tokens("protections")).containsExactly("c_protection");
        assertThat(matcher.read("protections").matches().get(0).closeness()).isEqualTo(Closeness.INFLECTED);
    }

    @Test
    void a_country_is_the_same_in_every_language() {
        assertThat(tokens("Níger")).containsExactly("k_NE");
        assertThat(tokens("في النيجر")).containsExactly("k_NE");
    }

    @Test
    void acronyms_with_signs_are_found() {
        assertThat(tokens("an M&E plan")).containsExactly("c_monitoring");
    }

    @Test
    void words_that_mean_two_things_mean_both() {
        assertThat(matcher.read("AVRR").matches().get(0).tokens()).containsExactlyInAnyOrder("c_avrr", "t_avrr");
    }

    @Test
    void a_document_is_taken_at_its_word_and_a_query_is_forgiven() {
        assertThat(tokens("chidren")).isEmpty();
        assertThat(matcher.readForgiving("chidren").matches()).singleElement().satisfies(match -> {
            assertThat(match.tokens()).containsExactly("c_children");
            assertThat(match.closeness()).isEqualTo(Closeness.MISTYPED);
        });
        assertThat(matcher.readForgiving("chidlren porject").matches()).hasSize(1);
    }

    @Test
    void offsets_are_those_of_the_text_as_it_stands() {
        String text = "Los  Niños de Níger";

        assertThat(matcher.read(text).matches())
                .extracting(match -> text.substring(match.start(), match.end()))
                .containsExactly("Niños", "Níger");
    }

    @Test
    void nothing_is_found_in_nothing() {
        assertThat(tokens("")).isEmpty();
        assertThat(tokens(" .,;! ")).isEmpty();
    }

    private List<String> tokens(String text) {
        return matcher.read(text).matches().stream()
                .flatMap(match -> match.tokens().stream())
                .toList();
    }
}
