package org.reintegration.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.CatalogueEntry;
import org.reintegration.library.records.LibraryRule;

class CatalogueRowTest {

    private static final Vocabularies VOCABULARIES = new Vocabularies();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HEADER = String.join(",", CatalogueRow.COLUMNS) + "\n";
    private static final String GOOD =
            "c1,manual,\"A, title\",fr,2019,IOM,,NE;ML,west-central-africa,economic,individual,reception,youth,debt,https://example.org/a,Résumé\n";
    private static final Path CATALOGUE =
            Path.of("../local/src/main/resources/org/reintegration/local/sample/catalogue.csv");

    @Test
    void a_good_row_becomes_a_document_with_its_facts() {
        CatalogueEntry entry = read(HEADER + GOOD).get(0).entry();

        assertThat(entry).isNotNull();
        assertThat(entry.row()).isEqualTo(2);
        assertThat(entry.draft().title()).isEqualTo("A, title");
        assertThat(entry.draft().language()).isEqualTo(Language.FR);
        assertThat(entry.draft().facts().countries()).containsExactly("NE", "ML");
        assertThat(entry.draft().facts().year()).isEqualTo(2019);
    }

    @Test
    void every_row_of_the_real_catalogue_comes_in() throws IOException {
        List<CatalogueRow> rows = read(Files.readString(CATALOGUE));

        assertThat(rows).hasSize(177);
        assertThat(rows).flatExtracting(CatalogueRow::problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NE;ML, NE;QQ, countries, UNKNOWN_COUNTRY",
        "manual, pamphlet, type, UNKNOWN_TYPE",
        "2019, 19x9, year, BAD_YEAR",
        "2019, 1066, year, BAD_YEAR",
        "west-central-africa, atlantis, region, UNKNOWN_REGION",
        "',fr,2019', ',xx,2019', language, UNKNOWN_LANGUAGE",
        "economic, magical, dimensions, UNKNOWN_DIMENSION",
        "individual, galactic, levels, UNKNOWN_LEVEL",
        "reception, limbo, stages, UNKNOWN_STAGE",
        "youth, wizards, target_groups, UNKNOWN_TARGET_GROUP",
        "debt, dragons, themes, UNKNOWN_THEME",
        "https://example.org/a, ftp:nowhere, url, BAD_URL",
        "'\"A, title\"', '', title, MISSING_TITLE",
    })
    void a_bad_cell_is_named_by_row_column_and_problem(String good, String bad, String column, ImportProblem problem) {
        List<CatalogueRow> rows = read(HEADER + GOOD + "\n" + GOOD.replace(good, bad));

        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(rows.get(1).entry()).isNull();
        assertThat(rows.get(1).problems()).singleElement().satisfies(rejected -> {
            assertThat(rejected.row())
                    .as("blank lines count, as in a spreadsheet")
                    .isEqualTo(4);
            assertThat(rejected.column()).isEqualTo(column);
            assertThat(rejected.problem()).isEqualTo(problem);
        });
    }

    @Test
    void a_row_with_too_few_fields_is_named_and_the_next_one_comes_in() {
        List<CatalogueRow> rows = read(HEADER + "c9,manual\n" + GOOD);

        assertThat(rows.get(0).problems())
                .extracting(Rejected::problem)
                .containsExactly(ImportProblem.WRONG_NUMBER_OF_FIELDS);
        assertThat(rows.get(1).entry()).isNotNull();
    }

    @Test
    void lines_within_a_cell_and_a_byte_order_mark_do_not_disturb() {
        List<CatalogueRow> rows = read("\uFEFF" + HEADER + GOOD.replace("Résumé", "\"Two\nlines\"") + GOOD);

        assertThat(rows).extracting(row -> row.problems().size()).containsExactly(0, 0);
        assertThat(rows.get(1).entry())
                .satisfies(entry -> assertThat(entry.row()).isEqualTo(3));
    }

    @Test
    void a_file_too_large_is_refused_before_it_is_read_whole() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertRefused(() -> CsvFile.take(endless, 100_000, CatalogueRow.COLUMNS), LibraryRule.THE_FILE_IS_SMALL_ENOUGH);
    }

    @Test
    void what_is_not_utf8_is_refused_even_when_only_the_last_line_is_broken() {
        byte[] latin = (HEADER + GOOD.repeat(300) + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(() -> take(latin), LibraryRule.THE_FILE_IS_UTF8);
    }

    @Test
    void what_is_not_csv_is_refused() {
        assertRefused(() -> take(new byte[0]), LibraryRule.THE_FILE_IS_CSV);
        assertRefused(() -> take(new byte[] {'P', 'K', 3, 4, 0, 0}), LibraryRule.THE_FILE_IS_CSV);
        assertRefused(() -> take(utf8(HEADER + GOOD + "c2,\"never closed\n")), LibraryRule.THE_FILE_IS_CSV);
        assertRefused(() -> take(utf8("title;id\n")), LibraryRule.THE_COLUMNS_ARE_THOSE_OF_THE_CATALOGUE);
    }

    @Property(tries = 300)
    void whatever_is_uploaded_is_either_refused_or_read(@ForAll byte[] junk, @ForAll String cells) {
        for (byte[] upload : List.of(junk, utf8(HEADER + cells))) {
            try (CsvFile file = take(upload)) {
                file.forEachRow(row -> assertThat(CatalogueRow.read(file.columns(), row, VOCABULARIES, TODAY))
                        .isNotNull());
            } catch (Refusal refusal) {
                assertThat(refusal.rule()).isInstanceOf(LibraryRule.class);
            }
        }
    }

    private static List<CatalogueRow> read(String csv) {
        List<CatalogueRow> rows = new ArrayList<>();
        try (CsvFile file = take(utf8(csv))) {
            file.forEachRow(row -> rows.add(CatalogueRow.read(file.columns(), row, VOCABULARIES, TODAY)));
        }
        return rows;
    }

    private static CsvFile take(byte[] upload) {
        return CsvFile.take(new ByteArrayInputStream(upload), 10_000_000, CatalogueRow.COLUMNS);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(Runnable act, LibraryRule rule) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
