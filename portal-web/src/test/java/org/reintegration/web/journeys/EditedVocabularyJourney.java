package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.PortalUnderTest.within;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** An administrator adds, merges and withdraws concepts; records, groups, search, exports and SKOS follow. */
class EditedVocabularyJourney {

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final String API = "/api/v1/vocabularies/themes";
    private static final String HEADER =
            Seed.text("catalogue.csv").lines().findFirst().orElseThrow() + "\n";
    private static final Duration SOON = Duration.ofSeconds(90);
    private static Seed seed;

    @BeforeAll
    static void fill() {
        seed = PORTAL.seed();
    }

    /** Other journeys find an index that is at rest. */
    @AfterAll
    static void the_index_has_followed() throws InterruptedException {
        Thread.sleep(1000);
        within(
                SOON,
                () -> Seed.json(PORTAL.get("/api/v1/search/rebuilds", seed.token("administrator"))
                        .body()),
                state -> !state.containsKey("building") && !state.getBoolean("waiting", false));
    }

    @Test
    void whatever_is_tagged_with_a_merged_concept_is_shown_found_and_exported_as_tagged_with_the_other()
            throws Exception {
        add("walked-old", "Tontine ancienne");
        add("walked-new", "Tontine nouvelle");
        seed.importing(HEADER + row("walked1", "walked-old"));
        String group = group("walked-old");
        String record = within(SOON, () -> found("theme=walked-old"), items -> items.size() == 1)
                .get(0);

        HttpResponse<String> merged = send(
                "POST",
                API + "/walked-old/merger",
                "\"1\"",
                Json.createObjectBuilder().add("into", "walked-new"));
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        assertThat(Seed.json(merged.body()).getString("replacedBy")).isEqualTo("walked-new");

        assertThat(themes(record)).isEqualTo("[\"walked-new\"]");
        assertThat(PORTAL.get("/api/v1/library/exports/catalogue.csv").body())
                .contains("walked-new")
                .doesNotContain("walked-old");
        assertThat(found("theme=walked-old")).as("at once").containsExactly(record);
        assertThat(facet("theme=walked-old"))
                .as("at once")
                .contains("walked-new")
                .doesNotContain("walked-old");
        for (String theme : List.of("walked-old", "walked-new")) {
            assertThat(PORTAL.get("/api/v1/forum/groups?theme=" + theme).body())
                    .contains(group, "walked-new")
                    .doesNotContain("walked-old");
        }
        HttpResponse<String> page = PORTAL.get("/fr/vocabulary/walked-old");
        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/fr/vocabulary/walked-new");
        seed.importing(HEADER + row("walked2", "walked-old;walked-new"));
        String second = within(SOON, () -> found("theme=walked-new"), items -> items.size() == 2).stream()
                .filter(id -> !id.equals(record))
                .findFirst()
                .orElseThrow();
        assertThat(themes(second)).as("imported under the old id").isEqualTo("[\"walked-new\"]");
        within(SOON, () -> found("q=Tontine+ancienne"), items -> items.containsAll(List.of(record, second)));
        assertThat(found("theme=walked-new")).as("the new index").containsExactlyInAnyOrder(record, second);
    }

    @Test
    void the_words_of_a_concept_find_what_is_tagged_with_it_once_the_index_has_followed() {
        add("worded", "Cagnotte");
        seed.importing(HEADER + row("worded1", "worded"));
        String record = within(SOON, () -> found("theme=worded"), items -> items.size() == 1)
                .get(0);
        assertThat(found("q=pot+tournant")).doesNotContain(record);

        HttpResponse<String> said = send(
                "PUT",
                API + "/worded",
                "\"1\"",
                words("Cagnotte")
                        .add(
                                "synonyms",
                                Json.createObjectBuilder()
                                        .add("fr", Json.createArrayBuilder().add("pot tournant"))));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(said.headers().firstValue("ETag")).hasValue("\"2\"");

        within(SOON, () -> found("q=pot+tournant"), items -> items.contains(record));
    }

    @Test
    void skos_tells_programs_what_is_withdrawn_and_what_took_the_place_of_another() throws Exception {
        add("told-old", "Told old");
        add("told-new", "Told new");
        send(
                "POST",
                API + "/told-old/merger",
                "\"1\"",
                Json.createObjectBuilder().add("into", "told-new"));
        send("DELETE", API + "/told-new/offer", "\"1\"", null);

        for (String format : List.of("ttl", "jsonld")) {
            Model old = skos("told-old." + format);
            assertThat(old.filter(null, DCTERMS.IS_REPLACED_BY, null).objects())
                    .extracting(Object::toString)
                    .containsExactly(PORTAL.url("/vocabularies/themes/told-new"));
            assertThat(old.filter(null, SKOS.PREF_LABEL, null)).hasSize(5);
            assertThat(old.filter(null, OWL.DEPRECATED, null).objects())
                    .allMatch(value -> ((Literal) value).booleanValue())
                    .hasSize(1);
            assertThat(skos("told-new." + format).filter(null, OWL.DEPRECATED, null))
                    .hasSize(1);
        }
        assertThat(PORTAL.get("/en/vocabulary/told-new").body()).contains("no longer offered");
        assertThat(PORTAL.get("/vocabularies/themes.ttl").body()).contains("/themes/told-old>");
    }

    @Test
    void the_api_refuses_what_cannot_be_with_the_rule_and_the_field() {
        add("asked-one", "Asked one");
        JsonObject seen = Seed.json(
                PORTAL.get(API + "?q=asked-one", seed.token("administrator")).body());
        assertThat(seen.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo("asked-one");
        JsonObject first = Seed.json(
                PORTAL.get(API + "?size=2", seed.token("administrator")).body());
        assertThat(first.getJsonArray("items")).hasSize(2);
        assertThat(Seed.json(PORTAL.get(API + "?size=2&after=" + first.getString("next"), seed.token("administrator"))
                                .body())
                        .getJsonArray("items"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.getJsonArray("items"));

        assertThat(PORTAL.get(API).statusCode()).isEqualTo(401);
        assertThat(PORTAL.get(API + "/debt", seed.token("editor")).statusCode()).isEqualTo(403);
        assertThat(PORTAL.get(API + "/nothing", seed.token("administrator")).statusCode())
                .isEqualTo(404);
        assertThat(send("PUT", API + "/asked-one", null, words("Asked")).statusCode())
                .isEqualTo(428);
        assertThat(send("PUT", API + "/asked-one", "\"7\"", words("Asked")).statusCode())
                .isEqualTo(409);
        HttpResponse<String> twin = send("POST", API, null, words("ASKED ONE").add("id", "asked-two"));
        assertThat(twin.statusCode()).isEqualTo(400);
        assertThat(twin.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(twin.body()).contains("a-label-names-one-concept", "labels.en");
        HttpResponse<String> self = send(
                "POST",
                API + "/asked-one/merger",
                "\"1\"",
                Json.createObjectBuilder().add("into", "asked-one"));
        assertThat(self.statusCode()).isEqualTo(400);
        assertThat(self.body()).contains("into");
    }

    @Test
    void an_administrator_edits_on_a_page_and_nothing_typed_is_lost() {
        try (Browser browser = Browser.open()) {
            Page page = browser.signIn(PORTAL, "en", 1280, "administrator");
            page.navigate(PORTAL.url("/en/admin/vocabulary"));
            follow(page, page.locator("a[rel=next]"));
            keep(page, "vocabulary-list-en-next");
            page.locator("#q").fill("microcrédit");
            follow(page, page.locator("main form .btn").first());
            assertThat(page.locator(".items li").allTextContents()).anyMatch(line -> line.contains("microfinance"));
            keep(page, "vocabulary-list-en");
            assertAccessible(page);

            page.locator("main a.btn[href$='/admin/vocabulary/add']").click();
            page.locator("#newId").fill("paged-pot");
            page.locator("#broader").fill("microfinance");
            for (String language : List.of("en", "fr", "es", "ar", "pt")) {
                page.locator("#label_" + language).fill("Paged pot " + language);
            }
            page.locator("#label_fr").fill("");
            page.locator("#synonyms_fr").fill("dettes\nardoise");
            page.locator("#save").click();
            assertThat(page.locator("#label_fr-error").textContent()).isNotBlank();
            assertThat(page.locator("#synonyms_fr").inputValue()).contains("ardoise");
            assertThat(page.locator("#newId").inputValue()).isEqualTo("paged-pot");
            keep(page, "vocabulary-add-refused-en");
            assertAccessible(page);
            page.locator("#label_fr").fill("Pot commun");
            page.locator("#save").click();
            page.waitForURL(url -> url.endsWith("/admin/vocabulary/paged-pot"));
            assertThat(PORTAL.get("/fr/vocabulary/paged-pot").body()).contains("ardoise");
            assertThat(page.locator("#index-progress a").getAttribute("href")).endsWith("/en/admin/index");
            keep(page, "vocabulary-concept-en");
            assertAccessible(page);

            assertThat(send("PUT", API + "/paged-pot", "\"1\"", words("Paged by another"))
                            .statusCode())
                    .isEqualTo(200);
            page.locator("#label_es").fill("Bote");
            page.locator("#save").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("Paged by another");
            assertThat(page.locator("#label_es").inputValue()).isEqualTo("Bote");
            keep(page, "vocabulary-conflict-en");
            assertAccessible(page);
            page.locator("#save").click();
            page.waitForURL(url -> url.endsWith("/admin/vocabulary/paged-pot"));
            assertThat(page.locator("[role=alert]").count()).isZero();
            assertThat(page.locator("#label_es").inputValue()).isEqualTo("Bote");

            follow(page, page.locator("#withdraw"));
            assertThat(page.locator("#offer").count()).isEqualTo(1);
            page.locator("#into").fill("paged-pot");
            page.locator("#merge").click();
            assertThat(page.locator("#into-error").textContent()).isNotBlank();
            page.locator("#into").fill("microfinance");
            page.locator("#merge").click();
            page.waitForURL(url -> url.endsWith("/admin/vocabulary/paged-pot"));
            assertThat(page.locator("#words").count()).as("edited no more").isZero();
            page.navigate(PORTAL.url("/en/admin/vocabulary?q=paged-pot"));
            assertThat(page.locator(".items li").first().textContent()).contains("microfinance");
            page.context().close();

            for (String language : List.of("ar", "fr")) {
                Page phone = browser.signIn(PORTAL, language, 375, "administrator");
                for (String path : List.of("", "/debt", "/add")) {
                    phone.navigate(PORTAL.url("/" + language + "/admin/vocabulary" + path));
                    keep(phone, "vocabulary-edit-" + language + path.replace('/', '-'));
                    assertAccessible(phone);
                }
                phone.context().close();
            }
            Page editor = browser.signIn(PORTAL, "en", 1280, "editor");
            assertThat(editor.navigate(PORTAL.url("/en/admin/vocabulary")).status())
                    .isEqualTo(404);
            assertThat(editor.navigate(PORTAL.url("/en/admin/vocabulary/debt")).status())
                    .isEqualTo(404);
            editor.context().close();
        }
        assertThat(PORTAL.get("/fr/admin/vocabulary").statusCode()).isEqualTo(302);
    }

    private static void add(String id, String label) {
        HttpResponse<String> added = send("POST", API, null, words(label).add("id", id));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    private static JsonObjectBuilder words(String label) {
        JsonObjectBuilder labels = Json.createObjectBuilder();
        for (String language : List.of("en", "fr", "es", "ar", "pt")) {
            labels.add(language, label);
        }
        return Json.createObjectBuilder()
                .add("labels", labels)
                .add("broader", Json.createArrayBuilder().add("debt"));
    }

    private static String row(String id, String themes) {
        return id + ",report,About " + id + ",en,2020,,,NE,west-central-africa,,,,," + themes + ",,\n";
    }

    private static String group(String theme) {
        HttpResponse<String> opened = send(
                "POST",
                "/api/v1/forum/groups",
                null,
                Json.createObjectBuilder()
                        .add("name", "Rotating savings")
                        .add("about", "")
                        .add("visibility", "PUBLIC")
                        .add("regions", Json.createArrayBuilder())
                        .add("themes", Json.createArrayBuilder().add(theme))
                        .add("languages", Json.createArrayBuilder()));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return Seed.json(opened.body()).getString("publicId");
    }

    private static String themes(String record) {
        return Seed.json(PORTAL.get("/api/v1/library/records/" + record).body())
                .getJsonObject("facts")
                .getJsonArray("themes")
                .toString();
    }

    private static List<String> found(String query) {
        return answer(query).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
    }

    private static List<String> facet(String query) {
        return answer(query).getJsonObject("facets").getJsonArray("theme").getValuesAs(JsonObject.class).stream()
                .map(value -> value.getString("value"))
                .toList();
    }

    private static JsonObject answer(String query) {
        return Seed.json(PORTAL.get("/api/v1/search?kind=resource&" + query).body());
    }

    private static Model skos(String name) throws Exception {
        HttpResponse<String> answer = PORTAL.get("/vocabularies/themes/" + name);
        return Rio.parse(
                new StringReader(answer.body()), "", name.endsWith("ttl") ? RDFFormat.TURTLE : RDFFormat.JSONLD);
    }

    private static HttpResponse<String> send(String method, String path, String seen, JsonObjectBuilder body) {
        var request = PORTAL.to(path)
                .header("Authorization", "Bearer " + seed.token("administrator"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", method + path + System.nanoTime());
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return PORTAL.send(request.method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body.build().toString()))
                .build());
    }
}
