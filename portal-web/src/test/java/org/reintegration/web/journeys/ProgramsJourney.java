package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.PortalUnderTest.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Machine;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** A program imports, searches and is refused, by the contract that others build on. */
class ProgramsJourney {

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final Seed SEED = PORTAL.seed();
    private static final String HEADER =
            Seed.text("catalogue.csv").lines().findFirst().orElseThrow() + "\n";

    @Test
    void a_token_is_had_for_the_right_password_and_refused_for_any_other_without_telling_why() {
        assertThat(SEED.token("member")).isNotBlank();
        HttpResponse<String> wrong = signIn("member@example.org", "not the password of anyone");
        HttpResponse<String> unknown = signIn("nobody@example.org", "not the password of anyone");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(wrong.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void importing_the_catalogue_again_changes_nothing() {
        JsonObject again = SEED.catalogue();

        assertThat(again.getInt("rows")).isEqualTo(177);
        assertThat(again.getInt("unchanged")).isEqualTo(177);
        assertThat(again.getInt("created")).isZero();
        assertThat(again.getJsonArray("rejected")).isEmpty();
    }

    @Test
    void every_bad_row_is_named_while_the_good_one_comes_in() {
        JsonObject answer = SEED.importing(HEADER
                + "bad1,report,Unknown country,en,2020,,,QQ,global,,,,,,,\n"
                + "bad2,report,,en,2020,,,NE,global,,,,,,,\n"
                + "bad3,report,Bad year,en,20x0,,,NE,global,,,,,,,\n"
                + "good1,report,A good row beside bad ones,en,2020,,,NE,west-central-africa,,,,,,,\n"
                + "good1,report,The same id again,en,2020,,,NE,west-central-africa,,,,,,,\n");

        assertThat(answer.getInt("created")).isEqualTo(1);
        assertThat(answer.getJsonArray("rejected").getValuesAs(JsonObject.class))
                .extracting(bad -> bad.getInt("row") + " " + bad.getString("column"))
                .contains("2 countries", "3 title", "4 year", "6 id");
    }

    @Test
    void a_file_that_is_not_utf_8_or_not_csv_is_refused_as_a_whole() {
        HttpResponse<String> latin = PORTAL.send(PORTAL.to("/api/v1/library/imports")
                .header("Authorization", "Bearer " + SEED.token("editor"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray((HEADER + "l1,report,Réintégration,fr,2020,,,NE,global,,,,,,,\n")
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .build());
        HttpResponse<String> notCsv =
                PORTAL.post("/api/v1/library/imports", SEED.token("editor"), "text/csv", "PK\u0003\u0004 a zip file");

        assertProblem(latin, 400);
        assertProblem(notCsv, 400);
    }

    @Test
    void a_dry_run_reports_and_writes_nothing() {
        HttpResponse<String> answer = PORTAL.post(
                "/api/v1/library/imports?dryRun=true",
                SEED.token("editor"),
                "text/csv",
                HEADER + "dry1,report,Only tried,en,2020,,,NE,west-central-africa,,,,,,,\n");

        assertThat(Seed.json(answer.body()).getInt("created")).isEqualTo(1);
        assertThat(Seed.json(SEED.importing(HEADER + "dry1,report,Only tried,en,2020,,,NE,west-central-africa,,,,,,,\n")
                                .toString())
                        .getInt("created"))
                .isEqualTo(1);
    }

    @Test
    void importing_is_for_editors_only_and_says_so_without_redirecting() {
        assertProblem(
                PORTAL.send(PORTAL.to("/api/v1/library/imports")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(HEADER))
                        .build()),
                401);
        assertProblem(PORTAL.post("/api/v1/library/imports", SEED.token("member"), "text/csv", HEADER), 403);
        assertProblem(PORTAL.post("/api/v1/library/imports", SEED.token("editor"), "image/png", "x"), 415);
    }

    @Test
    void what_was_committed_is_found_a_moment_later_in_another_language() {
        SEED.importing(
                HEADER
                        + "soon1,good-practice,Formation professionnelle des jeunes de retour à Zinder,fr,2024,,,NE,west-central-africa,economic,individual,reintegration,youth,vocational-training,,Ateliers de couture et de mécanique à Zinder.\n");

        JsonObject answer = within(
                () -> Seed.json(PORTAL.get("/api/v1/search?q=formaci%C3%B3n+profesional+zinder&language=es")
                        .body()),
                found -> found.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .anyMatch(item -> item.getString("sourceId", "").equals("soon1")));

        JsonObject hit = answer.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("sourceId", "").equals("soon1"))
                .findFirst()
                .orElseThrow();
        assertThat(hit.getString("language")).isEqualTo("fr");
        assertThat(hit.getJsonArray("matched").getValuesAs(JsonObject.class))
                .extracting(match -> match.getString("concept"))
                .contains("vocational-training");
        assertThat(hit.getString("snippet").replaceAll("</?mark>", "")).doesNotContain("<", ">");
    }

    @Test
    void facets_of_several_values_keep_counts_that_are_right() {
        JsonObject all = Seed.json(PORTAL.get("/api/v1/search?q=&kind=resource").body());
        List<JsonObject> languages = Seed.json(PORTAL.get("/api/v1/search?q=&kind=resource&in=fr&in=ar")
                        .body())
                .getJsonObject("facets")
                .getJsonArray("in")
                .getValuesAs(JsonObject.class);
        int french = count(languages, "fr");
        int arabic = count(languages, "ar");

        assertThat(languages).extracting(value -> value.getString("value")).contains("en", "fr", "es", "ar", "pt");
        assertThat(Seed.json(PORTAL.get("/api/v1/search?q=&kind=resource&in=fr&in=ar")
                                .body())
                        .getInt("total"))
                .isEqualTo(french + arabic)
                .isLessThan(all.getInt("total"));
    }

    @Test
    void what_only_members_may_see_is_not_counted_for_a_visitor() {
        int visitor = Seed.json(PORTAL.get("/api/v1/search?q=").body()).getInt("total");
        int member = Seed.json(
                        PORTAL.get("/api/v1/search?q=", SEED.token("member")).body())
                .getInt("total");

        assertThat(member).isGreaterThanOrEqualTo(visitor);
    }

    @Test
    void a_list_is_read_by_cursor_and_what_is_asked_for_twice_with_one_key_is_begun_once() {
        String first = begun("Choix un", "programs-one");
        String second = begun("Choix deux", "programs-two");
        assertThat(begun("Choix un", "programs-one")).isEqualTo(first);

        List<String> read = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonObject slice =
                    Seed.json(PORTAL.get("/api/v1/library/collections/mine?size=1&after=" + after, SEED.token("amina"))
                            .body());
            slice.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> read.add(item.getString("publicId")));
            after = slice.getString("next", null);
        }
        assertThat(read).doesNotHaveDuplicates().containsSubsequence(second, first);
        assertProblem(PORTAL.get("/api/v1/library/collections/mine?after=made-up", SEED.token("amina")), 400);
    }

    private static String begun(String title, String key) {
        HttpResponse<String> answer = PORTAL.send(PORTAL.to("/api/v1/library/collections")
                .header("Authorization", "Bearer " + SEED.token("amina"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"title\":\"" + title + "\"}"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Seed.json(answer.body()).getJsonObject("about").getString("publicId");
    }

    @Test
    void a_profile_is_written_on_top_of_the_version_seen() {
        HttpResponse<String> own = PORTAL.get("/api/v1/me", SEED.token("member"));
        String seen = own.headers().firstValue("ETag").orElseThrow();
        JsonObject profile = Seed.json(own.body()).getJsonObject("profile");
        String same = Json.createObjectBuilder(profile)
                .add("language", profile.getString("language").toLowerCase(Locale.ROOT))
                .remove("version")
                .build()
                .toString();

        assertProblem(write(same, "\"777\""), 409);
        HttpResponse<String> written = write(same, seen);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(written.headers().firstValue("ETag")).isPresent();
    }

    private static HttpResponse<String> write(String profile, String seen) {
        return PORTAL.send(PORTAL.to("/api/v1/me")
                .header("Authorization", "Bearer " + SEED.token("member"))
                .header("Content-Type", "application/json")
                .header("If-Match", seen)
                .PUT(BodyPublishers.ofString(profile))
                .build());
    }

    @Test
    void bad_questions_get_a_problem_that_names_the_field() {
        assertProblem(PORTAL.get("/api/v1/search?q=x&size=101"), 400);
        assertProblem(PORTAL.get("/api/v1/search?q=x&language=xx"), 400);
        assertProblem(PORTAL.get("/api/v1/search?q=x&after=made-up"), 400);
        assertProblem(PORTAL.get("/api/v1/no-such-thing"), 404);
    }

    @Test
    void broken_json_is_the_senders_mistake() {
        assertProblem(
                PORTAL.send(PORTAL.to("/api/v1/tokens")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"email\":"))
                        .build()),
                400);
    }

    @Test
    void health_is_for_everyone_and_figures_are_by_token() {
        assertThat(PORTAL.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(PORTAL.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(PORTAL.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(PORTAL.get("/metrics", Machine.METRICS_TOKEN).body())
                .contains("portal_outbox_waiting", "jvm_memory");
    }

    private static HttpResponse<String> signIn(String email, String password) {
        return PORTAL.send(PORTAL.to("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}"))
                .build());
    }

    private static int count(List<JsonObject> values, String wanted) {
        return values.stream()
                .filter(value -> value.getString("value").equals(wanted))
                .findFirst()
                .orElseThrow()
                .getInt("count");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Seed.json(answer.body()).getString("type")).startsWith("urn:reintegration:rule:");
    }
}
