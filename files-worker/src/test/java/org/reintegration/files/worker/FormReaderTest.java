package org.reintegration.files.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reintegration.files.FileKind;
import org.reintegration.kernel.files.FormParagraph;

/** What is read of a form, and what nobody sees and so is not. */
class FormReaderTest {

    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/text2.xml\" ContentType=\"" + FileKind.WORD.type()
            + ".main+xml\"/></Types>";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/word/text2.xml\"/></Relationships>";

    @TempDir
    Path home;

    @Test
    void paragraphs_carry_the_name_of_the_control_they_stand_in() throws IOException {
        assertThat(form(p(r("Heading"))
                        + control("a", "", p(r("one")) + p("") + p(r("سطر") + "<w:r><w:br/></w:r>" + r("آخر")))))
                .containsExactly(outside("Heading"), inside("a", "one"), inside("a", ""), inside("a", "سطر\nآخر"));
    }

    @Test
    void a_control_within_a_paragraph_is_told_apart_from_the_words_around_it() throws IOException {
        assertThat(form(p(r("before ") + control("a", "", r("within")) + r(" after"))))
                .containsExactly(outside("before"), inside("a", "within"), outside("after"));
    }

    @Test
    void what_only_asks_to_be_written_over_and_what_nobody_sees_is_left_out() throws IOException {
        assertThat(form(control("a", "<w:showingPlcHdr/>", p(r("Write here")))
                        + p("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>" + r("new") + "</w:ins>")
                        + p("<w:moveFrom>" + r("moved") + "</w:moveFrom>"
                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t></w:r>")))
                .containsExactly(inside("a", ""), outside("new"), outside("seen"));
    }

    @Test
    void cells_know_their_row_and_table() throws IOException {
        String table = "<w:tbl><w:tr><w:tc>" + p(r("A")) + "</w:tc><w:tc>" + p(r("B")) + "</w:tc></w:tr><w:tr><w:tc>"
                + p("") + "</w:tc><w:tc>" + p(r("D")) + "</w:tc></w:tr></w:tbl>";

        assertThat(form(control("t", "", table) + p(r("end"))))
                .containsExactly(
                        new FormParagraph("t", 1, 1, 1, "A"),
                        new FormParagraph("t", 1, 1, 2, "B"),
                        new FormParagraph("t", 1, 2, 1, ""),
                        new FormParagraph("t", 1, 2, 2, "D"),
                        outside("end"));
    }

    @Test
    void more_than_any_form_holds_is_too_large() throws IOException {
        Path file = file(p(r("x")).repeat(FormReader.MOST_PARAGRAPHS + 1));

        assertThat(Reader.read(file, FileKind.WORD, false, true, home).problem())
                .isEqualTo(Problem.TOO_LARGE);
        assertThat(Reader.read(file, FileKind.WORD, false, false, home).problem())
                .isNull();
    }

    @Test
    void what_was_read_of_a_form_is_written_for_the_worker_and_read_again() throws IOException {
        Reading reading = Reader.read(file(control("a", "", p(r("one")))), FileKind.WORD, false, true, home);
        reading.write(home);

        assertThat(reading.form()).containsExactly(inside("a", "one"));
        assertThat(Reading.read(home)).isEqualTo(reading);
    }

    private List<FormParagraph> form(String body) throws IOException {
        Reading reading = Reader.read(file(body), FileKind.WORD, false, true, home);
        assertThat(reading.problem()).isNull();
        return reading.form();
    }

    private Path file(String body) throws IOException {
        Path file = home.resolve("form.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", RELATIONS);
            entry(
                    zip,
                    "word/text2.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String control(String name, String more, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + name + "\"/>" + more + "</w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static FormParagraph outside(String words) {
        return new FormParagraph("", 0, 0, 0, words);
    }

    private static FormParagraph inside(String field, String words) {
        return new FormParagraph(field, 0, 0, 0, words);
    }
}
