package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Piece.Change;
import org.reintegration.library.records.VersionFields.Compared;
import org.reintegration.library.records.VersionFields.Registers;

class VersionFieldsTest {

    private static final Registers REGISTERS = new Registers(
            Map.of("p01", "Return with dignity"), Map.of(7L, "A partner", 8L, "A university", 9L, "A town"));

    @Test
    void only_the_fields_that_changed_are_told_in_the_order_of_the_form() {
        LessonDraft before = Records.completeLesson();
        LessonDraft after = new LessonDraft(
                Language.FR, "Dette et famille", "Résumé", before.text(), Facts.none(), Sensitivity.PUBLIC, false);

        List<FieldDifference> found = VersionFields.differences(Compared.of(before), Compared.of(after), REGISTERS);

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
        Compared lesson = Compared.of(Records.completeLesson());
        assertThat(VersionFields.differences(lesson, lesson, REGISTERS)).isEmpty();
        assertThat(VersionFields.count(lesson, REGISTERS)).isEqualTo(43);
    }

    @Test
    void who_may_read_it_and_which_files_it_has_are_told_too() {
        DocumentDraft document = Records.completeDocument();
        DocumentDraft closed = new DocumentDraft(
                document.type(),
                document.language(),
                document.title(),
                document.summary(),
                document.text(),
                document.facts(),
                Sensitivity.MEMBERS);

        List<FieldDifference> found = VersionFields.differences(
                new Compared(document, List.of(file("old.pdf", "aa"), file("both.pdf", "bb")), true),
                new Compared(closed, List.of(file("both.pdf", "bb"), file("old.pdf", "cc")), true),
                REGISTERS);

        assertThat(found)
                .containsExactly(
                        new FieldDifference(
                                "sensitivity",
                                "sensitivities",
                                List.of(new Piece(Change.REMOVED, "public"), new Piece(Change.INSERTED, "members"))),
                        new FieldDifference(
                                "files",
                                "files",
                                List.of(
                                        new Piece(Change.REMOVED, "aa:old.pdf"),
                                        new Piece(Change.KEPT, "bb:both.pdf"),
                                        new Piece(Change.INSERTED, "cc:old.pdf"))));
    }

    @Test
    void how_consent_was_given_is_told_to_those_who_see_the_work_alone() {
        DocumentDraft before = Records.completeDocument();
        DocumentDraft after = new DocumentDraft(
                before.type(),
                before.language(),
                before.title(),
                before.summary(),
                before.text(),
                Records.made(),
                before.sensitivity());

        assertThat(changed(before, after, true))
                .containsExactly(
                        "facts.contributors",
                        "facts.partners",
                        "facts.period.from",
                        "facts.period.to",
                        "facts.consent.state",
                        "facts.consent.how",
                        "facts.consent.date");
        assertThat(changed(before, after, false))
                .endsWith("facts.consent.state")
                .doesNotContain("facts.consent.how", "facts.consent.date");
        assertThat(VersionFields.shown(Compared.of(after), REGISTERS))
                .as("every field that says something can be remarked on")
                .extracting(FieldShown::field)
                .contains("type", "title", "text.publisher", "facts.themes", "facts.licence", "facts.contributors")
                .doesNotContain("facts.donor", "files");
    }

    private static List<String> changed(Draft before, Draft after, boolean whole) {
        return VersionFields.differences(
                        new Compared(before, List.of(), whole), new Compared(after, List.of(), whole), REGISTERS)
                .stream()
                .map(FieldDifference::field)
                .toList();
    }

    private static AttachedFile file(String name, String sha256) {
        return new AttachedFile(
                "f",
                new ContentRef(ResourceVersion.KIND, 1),
                name,
                "application/pdf",
                1,
                sha256,
                FileState.READY,
                null,
                1,
                null,
                "",
                false,
                false,
                0);
    }
}
