package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Contributor;
import org.reintegration.library.records.Evidence;
import org.reintegration.library.records.Period;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.relations.RelationKind;
import org.reintegration.library.relations.RelationView;

class MarkupPartsTest {

    @ParameterizedTest
    @CsvSource({
        "cc-by-4.0, https://creativecommons.org/licenses/by/4.0/",
        "cc-by-nc-4.0, https://creativecommons.org/licenses/by-nc/4.0/",
        "cc-by-3.0-igo, https://creativecommons.org/licenses/by/3.0/igo/",
        "cc0-1.0, https://creativecommons.org/publicdomain/zero/1.0/"
    })
    void a_licence_leads_to_its_deed(String licence, String deed) {
        assertThat(MarkupParts.deed(licence)).contains(deed);
    }

    @Test
    void what_is_no_public_licence_leads_nowhere() {
        assertThat(MarkupParts.deed("all-rights-reserved")).isEmpty();
        assertThat(MarkupParts.deed(null)).isEmpty();
    }

    @Test
    void a_period_says_which_end_is_open() {
        LocalDate day = LocalDate.of(2021, 5, 1);

        assertThat(written(parts -> parts.period(new Period(day, day.plusDays(1)))))
                .hasToString("{\"temporalCoverage\":\"2021-05-01/2021-05-02\"}");
        assertThat(written(parts -> parts.period(new Period(null, day))).getString("temporalCoverage"))
                .isEqualTo("../2021-05-01");
    }

    @Test
    void only_files_that_are_ready_are_offered() {
        JsonObject said = written(parts -> parts.files(List.of(file(FileState.READY), file(FileState.FAILED))));

        assertThat(said.getJsonArray("encoding")).hasSize(1);
        JsonObject file = said.getJsonArray("encoding").getJsonObject(0);
        assertThat(file.getString("contentUrl")).isEqualTo("https://portal.example/download/aaaaaaaaaa/A%20guide.pdf");
        assertThat(file.getString("encodingFormat")).isEqualTo("application/pdf");
        assertThat(file.getString("contentSize")).isEqualTo("1234 B");
    }

    @Test
    void authors_are_not_named_again_among_those_who_had_a_part() {
        JsonObject said = written(parts -> parts.contributors(
                List.of(new Contributor("author", "Amina"), new Contributor("editor", "Diego")),
                List.of("A house"),
                List.of("Amina"),
                role -> role + "!"));

        assertThat(said.toString()).contains("editor!", "Diego", "A house").doesNotContain("Amina");
    }

    @Test
    void translations_name_their_original_and_nothing_else_is_said_without_any() {
        JsonObject said = written(parts -> parts.translations(
                "https://portal.example/fr/library/x", Language.FR, List.of(Language.FR, Language.AR), "library/x"));

        assertThat(said.getJsonArray("workTranslation")).hasSize(1);
        assertThat(said.toString()).contains("https://portal.example/ar/library/x", "translationOfWork");
        assertThat(written(parts -> parts.translations("", Language.FR, List.of(Language.FR), "library/x")))
                .isEmpty();
    }

    @Test
    void a_record_is_based_on_what_it_names_and_not_on_what_names_it() {
        JsonObject said = written(parts -> parts.basedOn(List.of(
                relation(RelationKind.ADAPTED_FROM, true, "aaaaaaaaaa"),
                relation(RelationKind.BUILDS_ON, false, "bbbbbbbbbb"),
                relation(RelationKind.CONTRADICTS, true, "cccccccccc"))));

        assertThat(said.getJsonArray("isBasedOn")).hasSize(1);
        assertThat(said.toString()).contains("https://portal.example/fr/library/aaaaaaaaaa/");
    }

    private static JsonObject written(Consumer<MarkupParts> what) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        what.accept(new MarkupParts("https://portal.example", json));
        return json.build();
    }

    private static AttachedFile file(FileState state) {
        return new AttachedFile(
                "aaaaaaaaaa",
                new ContentRef("resource-version", 1),
                "A guide.pdf",
                "application/pdf",
                1234,
                "ab",
                state,
                null,
                null,
                Language.FR,
                "",
                false,
                false,
                0);
    }

    private static RelationView relation(RelationKind kind, boolean outgoing, String other) {
        ResourceSummary record = new ResourceSummary(
                other,
                null,
                ResourceKind.LESSON,
                "lesson-learned",
                Language.FR,
                "Titre",
                "Titre",
                "",
                null,
                List.of(),
                List.of(),
                new Evidence("claimed", 1, Evidence.Reason.SAID_BY_ITS_AUTHOR),
                false,
                Instant.EPOCH,
                List.of());
        return new RelationView("rrrrrrrrrr", 1, kind, outgoing, record, null, false, List.of());
    }
}
