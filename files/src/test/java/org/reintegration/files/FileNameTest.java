package org.reintegration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reintegration.kernel.rules.Refusal;

/** Names of files: what people see of them, and which kind they claim. */
class FileNameTest {

    @Test
    void a_name_keeps_its_letters_and_loses_path_and_invisible_characters() {
        assertThat(FileName.cleaned("C:\\Users\\me\\Étude finale.pdf")).isEqualTo("Étude finale.pdf");
        assertThat(FileName.cleaned("../../etc/دراسة.docx")).isEqualTo("دراسة.docx");
        assertThat(FileName.cleaned("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.cleaned("a\u0000b\r\n c.pdf")).isEqualTo("ab c.pdf");
        assertThat(FileName.cleaned("x".repeat(400) + ".pdf")).hasSize(180).endsWith(".pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".pdf", "name", "name.", "\u202E", "dir/"})
    void a_name_without_name_or_ending_is_none(String given) {
        assertThatThrownBy(() -> FileName.cleaned(given)).isInstanceOf(Refusal.class);
    }

    @Property
    void whatever_is_given_a_cleaned_name_has_no_path_and_nothing_invisible(@ForAll String given) {
        try {
            assertThat(FileName.cleaned(given + ".pdf"))
                    .endsWith(".pdf")
                    .doesNotContain("/", "\\", "\n", "\u202E", "\u0000")
                    .hasSizeLessThanOrEqualTo(180);
        } catch (Refusal noName) {
            assertThat(noName.rule()).isEqualTo(FileRule.THE_FILE_HAS_A_NAME);
        }
    }

    @Test
    void only_ends_of_names_on_the_list_are_taken() {
        assertThat(FileKind.claimedBy("Study.PDF")).contains(FileKind.PDF);
        assertThat(FileKind.claimedBy("notes.docx")).contains(FileKind.WORD);
        for (String name : new String[] {"a.docm", "a.exe", "a.svg", "a.html", "a.zip", "a.doc", "pdf", "a.pdf.js"}) {
            assertThat(FileKind.claimedBy(name)).as(name).isEmpty();
        }
    }

    @Test
    void the_first_bytes_decide_whether_content_is_what_the_name_says() {
        byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0};
        byte[] page = "<html><script>alert(1)</script>%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TypeByContent.fits(FileKind.PDF, "a.pdf", pdf)).isTrue();
        assertThat(TypeByContent.fits(FileKind.PDF, "a.pdf", page)).isFalse();
        assertThat(TypeByContent.fits(FileKind.PDF, "a.pdf", zip)).isFalse();
        assertThat(TypeByContent.fits(FileKind.WORD, "a.docx", zip)).isTrue();
        assertThat(TypeByContent.fits(FileKind.WORD, "a.docx", pdf)).isFalse();
        assertThat(TypeByContent.fits(FileKind.JPEG, "a.jpg", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
