package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.reintegration.library.records.Piece.Change;

class WordingTest {

    @Test
    void what_was_rewritten_is_marked_and_what_stayed_is_not() {
        assertThat(Wording.difference("Debt is asked early, with care.", "Debt is asked soon, with care."))
                .containsExactly(
                        new Piece(Change.KEPT, "Debt is asked "),
                        new Piece(Change.REMOVED, "early"),
                        new Piece(Change.INSERTED, "soon"),
                        new Piece(Change.KEPT, ", with care."));
    }

    @Test
    void a_phrase_rewritten_word_for_word_is_read_as_one() {
        assertThat(Wording.difference("sept jours après", "deux mois avant"))
                .containsExactly(
                        new Piece(Change.REMOVED, "sept jours après"), new Piece(Change.INSERTED, "deux mois avant"));
    }

    @Test
    void arabic_words_with_their_marks_are_whole_words() {
        assertThat(Wording.difference("عادَ المهاجرُ", "عادَ العائدُ"))
                .containsExactly(
                        new Piece(Change.KEPT, "عادَ "),
                        new Piece(Change.REMOVED, "المهاجرُ"),
                        new Piece(Change.INSERTED, "العائدُ"));
    }

    @Test
    void very_long_texts_are_compared_line_by_line_and_soon() {
        String before = "one two three four\n".repeat(2_000) + "the end";
        String after = "five six seven eight nine\n".repeat(2_000) + "the end";

        assertThat(Wording.difference(before, after)).last().isEqualTo(new Piece(Change.KEPT, "the end"));
    }

    @Test
    void members_of_a_list_are_kept_or_go_as_a_whole() {
        assertThat(Wording.ofMembers(List.of("NE", "ML"), List.of("ML", "TD")))
                .containsExactly(
                        new Piece(Change.REMOVED, "NE"),
                        new Piece(Change.KEPT, "ML"),
                        new Piece(Change.INSERTED, "TD"));
    }

    @Property
    void both_texts_can_be_read_back_from_the_pieces(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<Piece> pieces = Wording.difference(before, after);

        assertThat(joined(pieces, Change.INSERTED)).isEqualTo(before);
        assertThat(joined(pieces, Change.REMOVED)).isEqualTo(after);
        assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
    }

    @Property
    void a_text_does_not_differ_from_itself(@ForAll("texts") String text) {
        assertThat(Wording.difference(text, text)).allMatch(Piece::isKept).hasSizeLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "l’été", " ", "  ", "\n", ".", "عودة", "\uD83D\uDE00", "-")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static String joined(List<Piece> pieces, Change without) {
        return pieces.stream()
                .filter(piece -> piece.change() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
