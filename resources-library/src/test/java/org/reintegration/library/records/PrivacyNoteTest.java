package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.FileMark;
import org.reintegration.kernel.files.FilePart;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.privacy.PersonalDatum;
import org.reintegration.kernel.privacy.PersonalMark;
import org.reintegration.kernel.text.Language;

class PrivacyNoteTest {

    private static final String PHONE = "+227 90 12 34 56";

    @Test
    void words_sources_names_and_descriptions_of_files_and_what_files_say_are_all_looked_through() {
        LessonDraft complete = Records.completeLesson();
        Facts sourced = RecordJson.read("{\"sources\":[\"Interview, " + PHONE + "\"]}", Facts.class);
        LessonDraft draft = new LessonDraft(
                Language.FR, "Dette", "Appelez le " + PHONE, complete.text(), sourced, Sensitivity.PUBLIC, false);

        List<PrivacyNote> notes = PrivacyNote.in(
                draft,
                List.of(file("dossier_no_NE-2024-0117.pdf", "Écrire à aissata@example.org")),
                List.of(new FileMark(
                        "plan.docx", FilePart.AUTHOR, 0, PersonalMark.whole(PersonalDatum.Kind.NAME, "Amina Author"))));

        assertThat(notes)
                .extracting(PrivacyNote::place, PrivacyNote::file, PrivacyNote::words)
                .contains(
                        tuple(PrivacyNote.Place.WORDS, "", PHONE),
                        tuple(PrivacyNote.Place.SOURCES, "", PHONE),
                        tuple(PrivacyNote.Place.FILE_DESCRIPTION, "dossier_no_NE-2024-0117.pdf", "aissata@example.org"),
                        tuple(PrivacyNote.Place.FILE_AUTHOR, "plan.docx", "Amina Author"));
        assertThat(notes)
                .as("the case number in the name")
                .anySatisfy(note -> assertThat(note.place()).isEqualTo(PrivacyNote.Place.FILE_NAME));
    }

    @Test
    void many_places_in_the_words_do_not_hide_those_in_the_files() {
        LessonDraft complete = Records.completeLesson();
        LessonDraft draft = new LessonDraft(
                Language.FR,
                "Dette",
                String.join(". ", Collections.nCopies(40, PHONE)),
                complete.text(),
                complete.facts(),
                Sensitivity.PUBLIC,
                false);

        List<PrivacyNote> notes = PrivacyNote.in(draft, List.of(file("a.pdf", PHONE)), List.of());

        assertThat(notes).hasSize(21);
        assertThat(notes.get(20).place()).isEqualTo(PrivacyNote.Place.FILE_DESCRIPTION);
    }

    private static AttachedFile file(String name, String description) {
        return new AttachedFile(
                "abc",
                new ContentRef("resource-version", 1),
                name,
                "application/pdf",
                10,
                "00",
                FileState.READY,
                null,
                1,
                Language.FR,
                description,
                false,
                false,
                0);
    }
}
