package org.reintegration.library.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.CatalogueEntry;
import org.reintegration.library.records.CatalogueItem;

class CatalogueExportTest {

    private static final Vocabularies VOCABULARIES = new Vocabularies();

    static Stream<List<String>> rows() {
        return Stream.of(
                List.of(
                        "c1",
                        "manual",
                        "A \"title\", with signs",
                        "ar",
                        "2020",
                        "IOM",
                        "A, B; C",
                        "NE;ML",
                        "global",
                        "economic;social",
                        "individual;structural",
                        "reintegration",
                        "children;families",
                        "debt",
                        "https://example.org/a?b=c",
                        "Two\nlines"),
                List.of(
                        "c2",
                        "study",
                        "Only dimensions",
                        "fr",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "social;economic",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""),
                List.of("c3", "study", "Only levels", "pt", "", "", "", "", "", "", "structural", "", "", "", "", ""));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_goes_out_as_it_came_in(List<String> row) {
        CatalogueRow read = CatalogueRow.read(
                CatalogueRow.COLUMNS, new CsvFile.Row(2, row), VOCABULARIES, LocalDate.of(2026, 11, 26));
        CatalogueEntry entry = read.entry();

        assertThat(read.problems()).isEmpty();
        assertThat(CatalogueExport.row(new CatalogueItem(entry.sourceId(), entry.draft())))
                .isEqualTo(row);
    }
}
