package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.Letter;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** A guideline is entered on a phone, previewed, judged fact by fact and published; the catalogue is corrected and gets its file. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentWalkDrill {

    private static final String API = "/api/v1/library/";
    private static final String HOW = "Lu à voix haute en haoussa";
    private static final String HEADER =
            Seed.text("catalogue.csv").lines().findFirst().orElseThrow() + "\n";

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static String id;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void a_guideline_is_entered_on_a_phone_and_what_is_wrong_is_told_beside_its_field() {
        Page page = browser.signIn(portal, "fr", 375, "amina");
        page.navigate(portal.url("/fr/desk"));
        page.locator("a[href$='/library/new/document']").click();
        page.locator("select[id='begin:type']").selectOption("guideline");
        page.locator("input[id='begin:title']").fill("Orienter vers les soins au retour");
        keep(page, "document-fr-new");
        assertAccessible(page);
        page.locator("form[id=begin] .btn").click();
        page.waitForURL(url -> url.contains("/library/drafts/"));
        id = page.url().replaceAll(".*/", "");

        page.locator("[data-field=summary]").fill("Comment une équipe oriente les personnes qui rentrent malades.");
        page.locator("[data-field='text.publisher']").fill("Ministère de la Santé");
        page.locator("[data-field='text.url']").fill("pas une adresse");
        page.locator("[data-field='facts.year']").fill("2024");
        page.locator("[data-field='facts.licence']").selectOption("cc-by-4.0");
        page.locator("[data-field='facts.region']").selectOption("west-central-africa");
        page.locator("[data-field='facts.period.from']").fill("2024-06-01");
        page.locator("[data-field='facts.period.to']").fill("2023-06-01");
        page.locator("[data-row='facts.contributors'] [data-cell=role]").first().selectOption("editor");
        page.locator("[data-row='facts.contributors'] [data-cell=name]").first().fill("Fatou Ndiaye");
        page.locator("[data-field='facts.consent.state']").selectOption("obtained");
        page.locator("[data-field='facts.consent.how']").fill(HOW);
        pick(page, "themes", "dette");
        save(page);
        assertThat(page.locator("[id='draft:url-error']").textContent()).isNotBlank();
        assertThat(page.locator("[id='draft:periodTo-error']").textContent()).isNotBlank();
        assertThat(page.locator("[data-field='text.url']").inputValue()).isEqualTo("pas une adresse");
        keep(page, "document-fr-mistaken");
        assertAccessible(page);

        page.locator("[data-field='text.url']").fill("https://sante.example.org/orienter.pdf");
        page.locator("[data-field='facts.period.to']").fill("2024-12-31");
        page.locator(".bar-foot .btn").nth(1).click();
        page.waitForURL(url -> url.endsWith("/preview"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Orienter vers les soins au retour");
        assertThat(page.locator("#main").textContent()).contains("Fatou Ndiaye", "Ministère de la Santé");
        assertThat(page.locator("#main").textContent()).doesNotContain(HOW);
        assertThat(page.locator("#main .state.warn").count()).isPositive();
        keep(page, "document-fr-preview");
        assertAccessible(page);
        page.context().close();
        JsonObject stored = sent("amina", "GET", "drafts/" + id, null).getJsonObject("document");
        assertThat(stored.getJsonObject("facts").getJsonObject("consent").getString("how"))
                .isEqualTo(HOW);
        assertThat(stored.getJsonObject("facts").getJsonArray("contributors")).hasSize(1);
    }

    @Test
    @Order(2)
    void the_preview_is_there_for_those_alone_who_may_see_the_work_in_every_language() {
        String preview = "/library/drafts/" + id + "/preview";
        assertThat(portal.get("/fr" + preview).statusCode()).isEqualTo(302);
        for (String nobody : List.of("diego", "editor", "library-reviewer")) {
            assertThat(call(nobody, "GET", "drafts/" + id + "/preview", null).statusCode())
                    .as(nobody)
                    .isEqualTo(404);
        }
        Page page = browser.signIn(portal, "ar", 375, "amina");
        for (String language : List.of("ar", "en")) {
            page.navigate(portal.url("/" + language + preview));
            assertThat(page.locator("#main .note.warn a").getAttribute("href"))
                    .isEqualTo("/" + language + "/library/drafts/" + id);
            keep(page, "document-" + language + "-preview");
            assertAccessible(page);
        }
        page.context().close();
    }

    @Test
    @Order(3)
    void a_reviewer_sees_every_fact_and_remarks_on_one_of_them() {
        sent("amina", "POST", "records/" + id + "/submissions", null);
        sent("library-reviewer", "POST", "records/" + id + "/reviews", Json.createObjectBuilder());
        Page page = browser.signIn(portal, "ar", 375, "library-reviewer");
        page.navigate(portal.url("/ar/library/desk/" + id));
        assertThat(page.locator("#main section h3").count()).isGreaterThan(10);
        assertThat(page.locator("#main").textContent()).contains(HOW, "Fatou Ndiaye", "https://sante.example.org");
        page.locator("#main section:has(h3) details summary").first().click();
        keep(page, "document-ar-desk");
        assertAccessible(page);
        page.locator("a[href$='/preview']").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Orienter vers les soins au retour");
        page.context().close();
        sent(
                "library-reviewer",
                "POST",
                "records/" + id + "/reviews",
                Letter.saying("REVISE")
                        .add(
                                "comments",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("field", "facts.contributors")
                                                .add("text", "Quel rôle ?"))));
        Page author = browser.signIn(portal, "fr", 375, "amina");
        author.navigate(portal.url("/fr/library/drafts/" + id + "/remarks"));
        assertThat(author.locator("#main").textContent()).contains("Quel rôle ?", "Personnes qui y ont pris part");
        keep(author, "document-fr-remarks");
        assertAccessible(author);
        author.context().close();
    }

    @Test
    @Order(4)
    void readers_find_who_made_it_and_that_consent_is_on_record_and_never_how() {
        sent("amina", "POST", "records/" + id + "/submissions", null);
        for (String reviewer : List.of("library-reviewer", "celina")) {
            sent(reviewer, "POST", "records/" + id + "/reviews", Json.createObjectBuilder());
            sent(reviewer, "POST", "records/" + id + "/reviews", Letter.saying("ACCEPT"));
        }
        sent("editor", "POST", "records/" + id + "/language", null);
        sent("editor", "POST", "records/" + id + "/publication", null);
        assertThat(portal.get(API + "records/" + id).body()).doesNotContain(HOW);
        for (String language : List.of("en", "fr", "ar")) {
            Page page = browser.visit(375, true);
            page.navigate(portal.url("/" + language + "/library/" + id));
            assertThat(page.locator("#main").textContent())
                    .contains("Fatou Ndiaye", "Ministère de la Santé")
                    .doesNotContain(HOW);
            keep(page, "document-" + language + "-record");
            assertAccessible(page);
            page.context().close();
        }
        sent("amina", "POST", "records/" + id + "/versions", null);
        JsonObject work = sent("amina", "GET", "drafts/" + id, null);
        JsonObject document = work.getJsonObject("document");
        JsonObjectBuilder revised = Json.createObjectBuilder(document).add("summary", "Comment orienter plus tôt.");
        assertThat(call("amina", "PUT", "documents/" + id, revised, work.getInt("version"))
                        .statusCode())
                .isEqualTo(200);
        Page page = browser.signIn(portal, "fr", 375, "amina");
        page.navigate(portal.url("/fr/library/drafts/" + id));
        follow(page, page.locator("a[href$='/changes']"));
        assertThat(page.locator("ins").allTextContents()).anyMatch(text -> text.contains("plus tôt"));
        keep(page, "document-fr-changes");
        assertAccessible(page);
        page.context().close();
    }

    @Test
    @Order(5)
    void an_editor_corrects_the_catalogue_without_losing_a_word_and_hangs_the_file_on_it() {
        seed.importing(HEADER + "document-journey,manual,Manual of Dosso,en,2020,,,NE,,,,,,,,What it says.\n");
        String manual = Seed.json(portal.get(API + "records?size=100").body())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("title").equals("Manual of Dosso"))
                .findFirst()
                .orElseThrow()
                .getString("publicId");
        Page page = browser.signIn(portal, "en", 375, "editor");
        page.navigate(portal.url("/en/library/corrections/" + manual));
        page.locator("[data-field='facts.year']").fill("1234");
        page.locator("[data-field='text.url']").fill("nowhere");
        page.locator("[data-field='facts.donor']").fill("A donor of Dosso");
        page.locator("[data-field='facts.sources']").fill("An interview\nA register");
        press(page);
        assertThat(page.locator("[id='draft:year-error']").textContent()).isNotBlank();
        assertThat(page.locator("[id='draft:url-error']").textContent()).isNotBlank();
        assertThat(page.locator("[data-field='facts.donor']").inputValue()).isEqualTo("A donor of Dosso");
        keep(page, "document-en-correction");
        assertAccessible(page);

        JsonObject standing = sent("editor", "GET", "drafts/" + manual, null);
        JsonObjectBuilder between = Json.createObjectBuilder(standing.getJsonObject("document"))
                .add("summary", "What another editor says.");
        assertThat(call("editor", "PUT", "documents/" + manual, between, standing.getInt("version"))
                        .statusCode())
                .isEqualTo(200);
        page.locator("[data-field='facts.year']").fill("2021");
        page.locator("[data-field='text.url']").fill("https://example.org/dosso");
        press(page);
        assertThat(page.locator("#conflict").count()).isEqualTo(1);
        assertThat(page.locator("#main").textContent()).contains("What another editor says.");
        keep(page, "document-en-conflict");
        assertAccessible(page);
        page.locator("[role=alert] .btn").first().click();
        page.waitForURL(url -> !url.contains("corrections"));
        assertThat(page.locator("#main").textContent()).contains("A donor of Dosso", "2021");

        page.navigate(portal.url("/en/library/corrections/" + manual + "/files"));
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "manual.pdf",
                        "application/pdf",
                        "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        page.locator("form[id=add] .btn").click();
        page.locator("form[id=files] .btn.danger").waitFor();
        assertThat(page.locator("form[id=files]").textContent()).contains("manual.pdf");
        keep(page, "document-en-catalogued-files");
        assertAccessible(page);
        page.locator("form[id=files] .btn.danger").click();
        page.waitForCondition(() -> page.locator("form[id=files] .btn.danger").count() == 0);
        page.context().close();
        assertThat(call("diego", "GET", "corrections/" + manual + "/files", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(sent("editor", "GET", "drafts/" + manual, null).getInt("no")).isEqualTo(5);
    }

    private static void pick(Page page, String field, String typed) {
        page.locator("[id='draft:" + field + "_input']").pressSequentially(typed);
        page.locator("[id='draft:" + field + "_panel'] li").first().click();
    }

    private static void save(Page page) {
        page.locator(".bar-foot .btn").first().click();
        page.locator("#main .note.bad").first().waitFor();
    }

    private static void press(Page page) {
        page.locator(".bar-foot .btn").click();
        page.locator("#main [role=alert]").first().waitFor();
        page.waitForLoadState();
    }

    private static JsonObject sent(String person, String method, String path, JsonObjectBuilder body) {
        HttpResponse<String> answer = call(person, method, path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? Json.createObjectBuilder().build() : Seed.json(answer.body());
    }

    private static HttpResponse<String> call(String person, String method, String path, JsonObjectBuilder body) {
        return portal.send(request(person, method, path, body).build());
    }

    private static HttpResponse<String> call(
            String person, String method, String path, JsonObjectBuilder body, int seen) {
        return portal.send(request(person, method, path, body)
                .header("If-Match", "\"" + seen + "\"")
                .build());
    }

    private static HttpRequest.Builder request(String person, String method, String path, JsonObjectBuilder body) {
        return portal.to(API + path)
                .header("Authorization", "Bearer " + seed.token(person))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body.build().toString()));
    }
}
