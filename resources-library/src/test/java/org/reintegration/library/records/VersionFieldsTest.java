package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Piece.Change;
import org.reintegration.library.records.VersionFields.Registers;

class VersionFieldsTest {

    private static final Registers REGISTERS =
            new Registers(Map.of("p01", "Return with dignity"), Map.of(7L, "A partner"));

    @Test
    void only_the_fields_that_changed_are_told_in_the_order_of_the_form() {
        LessonDraft before = Records.completeLesson();
        LessonDraft after = new LessonDraft(
                Language.FR, "Dette et famille", "Résumé", before.text(), Facts.none(), Sensitivity.PUBLIC, false);

        List<FieldDifference> found = VersionFields.differences(before, after, REGISTERS);

        assertThat(found)
                .extracting(FieldDifference::field)
                .containsExactly(
                        "title",
                        "facts.origin",
                        "facts.primaryCell",
                        "facts.cells",
                        "facts.themes",
                        "facts.programme",
                        "facts.organisation",
                        "facts.year",
                        "facts.licence");
        assertThat(found.get(0).pieces())
                .containsExactly(new Piece(Change.KEPT, "Dette"), new Piece(Change.INSERTED, " et famille"));
        assertThat(found.get(1))
                .isEqualTo(new FieldDifference("facts.origin", "countries", List.of(new Piece(Change.REMOVED, "NE"))));
        assertThat(found.get(5).pieces()).containsExactly(new Piece(Change.REMOVED, "Return with dignity"));
    }

    @Test
    void a_version_does_not_differ_from_itself() {
        assertThat(VersionFields.differences(Records.completeLesson(), Records.completeLesson(), REGISTERS))
                .isEmpty();
        assertThat(VersionFields.count(Records.completeLesson(), REGISTERS)).isEqualTo(34);
    }
}
