package org.reintegration.web.library.citation;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;

/** Every format is read back with a reader that we did not write. */
class CitationFormatTest {

    private static final Citation PRACTICE = new Citation(
            "4k2j8m2x9q",
            Citation.Type.PAGE,
            "Mentors & peers: 50% of “Ñandú” {groups} cost $3_000 #1 ~ ^",
            List.of("Amina Diallo", "Ministry of Labour, Niger"),
            "Reintegration Practitioner Portal",
            2026,
            "fr",
            "https://portal.example/fr/library/4k2j8m2x9q/mentors?a=1&b=%20",
            "First line.\r\nER  - second line\nTY  - JOUR",
            List.of("Peer mentoring", "عودة"),
            "2",
            "superseded by https://portal.example/fr/library/9k2j8m2x9q");

    private static final Citation REPORT = new Citation(
            "r1",
            Citation.Type.REPORT,
            "تقرير",
            List.of(),
            "IOM",
            null,
            "ar",
            "https://example.org/r",
            "",
            List.of(),
            "",
            "");

    @Test
    void ris_is_read_back_as_it_was_and_no_value_breaks_out_of_its_line() throws IOException {
        String file = CitationFormat.RIS.write(List.of(PRACTICE, REPORT));
        Map<String, CSLItemData> items = new RISConverter().toItemData(new RISParser().parse(new StringReader(file)));
        assertThat(file).startsWith("TY  - ELEC\r\n");
        assertThat(items).hasSize(2);
        CSLItemData item = found(items.values(), PRACTICE.title());
        assertThat(item.getURL()).isEqualTo(PRACTICE.url());
        assertThat(item.getAbstrct()).isEqualTo("First line. ER - second line TY - JOUR");
        assertThat(item.getIssued().getRaw()).isEqualTo("2026");
        assertThat(item.getAuthor()).hasSize(2);
        assertThat(item.getNote()).isEqualTo(PRACTICE.note());
        assertThat(found(items.values(), "تقرير").getType()).isEqualTo(CSLType.REPORT);
    }

    @Test
    void bibtex_is_read_back_with_every_sign_that_means_something_to_it() throws IOException, ParseException {
        String file = CitationFormat.BIBTEX.write(List.of(PRACTICE, REPORT));
        BibTeXConverter converter = new BibTeXConverter();
        Map<String, CSLItemData> items = converter.toItemData(
                converter.loadDatabase(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        assertThat(items).containsOnlyKeys("4k2j8m2x9q", "r1");
        CSLItemData item = items.get("4k2j8m2x9q");
        assertThat(item.getTitle()).startsWith("Mentors & peers: 50% of “Ñandú” {groups} cost $3_000 #1");
        assertThat(item.getURL()).isEqualTo(PRACTICE.url());
        assertThat(item.getAuthor()).hasSize(2);
        assertThat(items.get("r1").getType()).isEqualTo(CSLType.REPORT);
    }

    @Test
    void csl_json_is_read_back_as_it_was() throws IOException {
        String file = CitationFormat.CSL_JSON.write(List.of(PRACTICE, REPORT));
        List<CSLItemData> items = new ArrayList<>();
        for (Object item : new JsonParser(new JsonLexer(new StringReader(file))).parseArray()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> fields = (Map<String, Object>) item;
            items.add(CSLItemData.fromJson(fields));
        }
        assertThat(items).hasSize(2);
        CSLItemData item = items.get(0);
        assertThat(item.getId()).isEqualTo("4k2j8m2x9q");
        assertThat(item.getTitle()).isEqualTo(PRACTICE.title());
        assertThat(item.getAuthor()[1].getLiteral()).isEqualTo("Ministry of Labour, Niger");
        assertThat(item.getIssued().getDateParts()[0][0]).isEqualTo(2026);
        assertThat(items.get(1).getIssued()).isNull();
    }

    @Test
    void names_of_a_catalogue_stand_between_semicolons() {
        assertThat(Citation.names(" Diallo, A.; ;IOM ")).containsExactly("Diallo, A.", "IOM");
    }

    private static CSLItemData found(Collection<CSLItemData> items, String title) {
        return items.stream()
                .filter(item -> title.equals(item.getTitle()))
                .findFirst()
                .orElseThrow();
    }
}
