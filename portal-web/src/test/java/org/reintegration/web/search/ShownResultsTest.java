package org.reintegration.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.search.Facet;
import org.reintegration.search.FacetValue;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchHit;
import org.reintegration.search.SearchHit.Matched;
import org.reintegration.web.library.citation.Citation;
import org.reintegration.web.words.Words;

class ShownResultsTest {

    private final Words words = new Words();
    private final Vocabularies vocabularies = new Vocabularies();

    @Test
    void a_row_speaks_the_readers_language_and_leads_to_it() {
        Result row = spanish().of(hit(List.of("NE", "ML"), "peer-validated"));

        assertThat(row.kind()).isEqualTo("Manual");
        assertThat(row.where()).containsExactly("Níger, Mali", "2021");
        assertThat(row.url()).isEqualTo("/es/library/abc/retour");
        assertThat(row.step()).isEqualTo(3);
        assertThat(row.others()).containsExactly(Language.EN);
    }

    @Test
    void many_countries_are_counted_not_listed() {
        assertThat(spanish()
                        .of(hit(List.of("NE", "TD", "NG", "SN", "GM"), null))
                        .where())
                .first()
                .asString()
                .endsWith(" y 2 más");
    }

    @Test
    void a_reason_that_repeats_the_word_is_no_reason() {
        Result row = spanish().of(hit(List.of(), null));

        assertThat(row.why()).containsExactly(new Result.Why("Vergüenza", "honte"), new Result.Why("Empleo", null));
    }

    @Test
    void a_long_list_of_values_keeps_the_chosen_ones_in_sight() {
        List<FacetValue> values = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            values.add(new FacetValue("v" + i, "V" + i, 30 - i, i == 25));
        }

        FacetGroup group =
                FacetGroup.of(answer(Facet.THEME, values), kind -> kind).get(0);

        assertThat(group.top())
                .hasSize(11)
                .last()
                .extracting(FacetGroup.Choice::value)
                .isEqualTo("v25");
        assertThat(group.more()).hasSize(19);
        assertThat(group.open()).isTrue();
    }

    @Test
    void a_group_without_a_choice_is_not_shown() {
        List<FacetValue> one = List.of(new FacetValue("resource", "resource", 9, false));

        assertThat(FacetGroup.of(answer(Facet.KIND, one), kind -> kind)).isEmpty();
    }

    @Test
    void languages_are_named_in_themselves() {
        List<FacetValue> two =
                List.of(new FacetValue("ar", "Árabe", 2, false), new FacetValue("fr", "Francés", 1, true));

        assertThat(FacetGroup.of(answer(Facet.IN, two), kind -> kind).get(0).top())
                .extracting(FacetGroup.Choice::label)
                .containsExactly("العربية", "Français");
    }

    @Test
    void countries_stand_under_their_region_and_open_it_when_chosen() {
        Map<Facet, List<FacetValue>> facets = Map.of(
                Facet.REGION,
                List.of(new FacetValue("africa", "Africa", 9, false), new FacetValue("asia", "Asia", 2, false)),
                Facet.COUNTRY,
                List.of(
                        new FacetValue("NE", "Niger", 5, true, "africa"),
                        new FacetValue("ML", "Mali", 4, false, "africa"),
                        new FacetValue("XX", "Elsewhere", 1, false, "nowhere")));

        List<FacetGroup> groups = FacetGroup.of(
                new SearchAnswer(9, List.of(), facets, List.of(), null, List.of(), null, null, false, false),
                kind -> kind);

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).top()).extracting(FacetGroup.Choice::value).containsExactly("africa", "asia", "XX");
        FacetGroup.Choice africa = groups.get(0).top().get(0);
        assertThat(africa.isOpen()).isTrue();
        assertThat(africa.parts())
                .extracting(FacetGroup.Choice::name, FacetGroup.Choice::value)
                .containsExactly(tuple("country", "NE"), tuple("country", "ML"));
    }

    @Test
    void a_file_of_results_is_a_table_that_no_spreadsheet_computes() {
        String csv = ResultsFile.csv(List.of(cited("=2+2 \"quoted\"")));

        assertThat(csv.lines().toList().get(0))
                .isEqualTo("id,kind,type,title,language,year,publisher,authors,countries,region,themes,evidence,"
                        + "useful,url,abstract");
        assertThat(csv.lines().toList().get(1))
                .isEqualTo("\"abc\",\"resource\",\"manual\",\"'=2+2 \"\"quoted\"\"\",\"fr\",\"2021\",\"The press\","
                        + "\"Bah, A.;Sow, M.\",\"NE;ML\",\"\",\"vocational-training\",\"\",\"3\","
                        + "\"https://portal.example/fr/library/abc/retour\",\"A summary\"");
    }

    @Test
    void a_file_of_results_is_read_by_reference_managers() {
        String ris = ResultsFile.ris(List.of(cited("Un\ntitre")));

        assertThat(ris.lines())
                .containsExactly(
                        "TY  - RPRT",
                        "ID  - abc",
                        "TI  - Un titre",
                        "AU  - Bah, A.",
                        "AU  - Sow, M.",
                        "PB  - The press",
                        "PY  - 2021",
                        "LA  - fr",
                        "AB  - A summary",
                        "KW  - Formation",
                        "UR  - https://portal.example/fr/library/abc/retour",
                        "ER  - ");
    }

    private static ResultsFile.Cited cited(String title) {
        SearchHit hit = hit(title);
        return new ResultsFile.Cited(
                hit,
                new Citation(
                        hit.id(),
                        Citation.Type.of(hit.type()),
                        title,
                        List.of("Bah, A.", "Sow, M."),
                        "The press",
                        2021,
                        "fr",
                        "https://portal.example/fr/library/abc/retour",
                        hit.summary(),
                        List.of("Formation"),
                        "",
                        ""));
    }

    private Results spanish() {
        return new Results(words, vocabularies, Language.ES);
    }

    private static SearchHit hit(String title) {
        return hit(List.of("NE", "ML"), null, title);
    }

    private static SearchHit hit(List<String> countries, @Nullable String evidence) {
        return hit(countries, evidence, "Le retour");
    }

    private static SearchHit hit(List<String> countries, @Nullable String evidence, String title) {
        return new SearchHit(
                new ContentRef("resource", 1),
                "abc",
                "c001",
                "manual",
                title,
                Language.FR,
                List.of(Language.FR, Language.EN),
                "library/abc/retour",
                "la <mark>honte</mark>",
                List.of(
                        new Matched("shame", "Vergüenza", "honte"),
                        new Matched("reintegration", "Reintegración", "reintegracion"),
                        new Matched("employment", "Empleo", null)),
                Map.of(),
                evidence,
                "2021",
                List.of(),
                countries,
                null,
                "A summary",
                List.of("vocational-training"),
                3,
                List.of(),
                null);
    }

    private static SearchAnswer answer(Facet facet, List<FacetValue> values) {
        return new SearchAnswer(
                9, List.of(), Map.of(facet, values), List.of(), null, List.of(), null, null, false, false);
    }
}
