package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.Lesson;
import org.reintegration.web.testing.Letter;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** A reviewer with two windows, an editor who screens, a record read again after years, and a gap proposed from an empty cell. */
class ReviewJourney {

    private static final String RECORDS = "/api/v1/library/records/";

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;

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
    void two_windows_on_one_review_are_both_shown_and_nothing_typed_is_lost() {
        String id = submitted("Une dette vue par deux fenêtres");
        send("library-reviewer", "POST", RECORDS + id + "/reviews", Json.createObjectBuilder());
        Page one = browser.signIn(portal, "fr", 1280, "library-reviewer");
        one.navigate(portal.url("/fr/library/desk/" + id));
        Page two = one.context().newPage();
        two.setViewportSize(375, 812);
        two.navigate(portal.url("/fr/library/desk/" + id));

        one.locator("[id='review:letter']").fill("La première fenêtre écrit.");
        one.locator("[data-is=relevance] input[value=HIGH]").check();
        one.locator("[data-is=relevance] textarea").fill("Utile partout.");
        PortalUnderTest.within(() -> mine(id).toString(), said -> said.contains("La première fenêtre écrit."));
        assertThat(mine(id).toString()).contains("Utile partout.", "HIGH");

        two.locator("[id='review:letter']").fill("La seconde fenêtre écrit aussi.");
        two.locator("#saved.bad").waitFor();
        assertThat(mine(id).toString())
                .as("saved by itself it overwrites nothing")
                .doesNotContain("La seconde");
        two.locator(".bar-foot .btn.alt").click();
        two.waitForSelector("#conflict");
        assertThat(two.locator("[aria-labelledby=conflict] table").textContent())
                .contains("La première fenêtre écrit.", "La seconde fenêtre écrit aussi.", "Utile partout.");
        assertThat(two.locator("[id='review:letter']").inputValue()).isEqualTo("La seconde fenêtre écrit aussi.");
        assertAccessible(two);
        keep(two, "review-conflict-fr");
        two.locator("[aria-labelledby=conflict] .btn").first().click();
        two.waitForSelector(".note.ok");
        assertThat(mine(id).toString()).contains("La seconde fenêtre écrit aussi.");

        one.locator("[id='review:letter']").fill("La première écrit encore.");
        one.locator(".bar-foot .btn.alt").click();
        one.waitForSelector("#conflict");
        one.locator("[aria-labelledby=conflict] .btn.alt").click();
        one.locator("#conflict").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(one.locator("[id='review:letter']").inputValue()).isEqualTo("La seconde fenêtre écrit aussi.");
        assertThat(answer("library-reviewer", "PUT", RECORDS + id + "/reviews/mine", Json.createObjectBuilder(), null)
                        .statusCode())
                .as("a program names what it saw")
                .isEqualTo(428);
        assertThat(answer("library-reviewer", "PUT", RECORDS + id + "/reviews/mine", Json.createObjectBuilder(), 0)
                        .statusCode())
                .isEqualTo(412);
        one.context().close();
    }

    private static JsonObject mine(String id) {
        return send("library-reviewer", "GET", RECORDS + id + "/reviews/mine", null);
    }

    @Test
    void an_editor_sends_a_named_beneficiary_back_on_a_phone_and_the_author_reads_why() {
        String id = submitted("Une dette dont on nomme la personne");
        Page desk = browser.signIn(portal, "ar", 375, "editor");
        desk.navigate(portal.url("/ar/library/desk/" + id));
        desk.locator("details:has([id='review:screening']) summary").click();
        desk.locator("[id='review:screening']").fill("Le nom d’une personne aidée figure au deuxième paragraphe.");
        assertAccessible(desk);
        keep(desk, "review-screening-ar");
        desk.locator("details:has([id='review:screening']) .btn").click();
        desk.waitForSelector(".note.ok");
        assertThat(desk.locator("main").textContent()).contains("Le nom d’une personne aidée");
        desk.context().close();

        Page author = browser.signIn(portal, "fr", 375, "amina");
        author.navigate(portal.url("/fr/library/drafts/" + id));
        assertThat(author.locator("main").textContent()).contains("Le nom d’une personne aidée");
        PortalUnderTest.within(
                () -> {
                    author.navigate(portal.url("/fr/notices"));
                    return author.locator("main").textContent();
                },
                said -> said.contains("Une dette dont on nomme la personne"));
        author.context().close();
    }

    @Test
    void what_is_due_is_said_to_hold_for_another_while() {
        String id = submitted("Une dette toujours vraie");
        for (String reviewer : List.of("library-reviewer", "celina")) {
            send(reviewer, "POST", RECORDS + id + "/reviews", Letter.saying("ACCEPT"));
        }
        send("editor", "POST", RECORDS + id + "/language", null);
        send("editor", "POST", RECORDS + id + "/publication", null);
        new Rows(portal.machine())
                .change("update library.resource set reviewBy = now() - interval '2 days' where publicId = ?", id);

        Page page = browser.signIn(portal, "en", 375, "editor");
        page.navigate(portal.url("/en/library/desk"));
        keep(page, "desk-due-en");
        assertAccessible(page);
        page.locator("a[href='/en/library/" + id + "/reviewed']").click();
        page.locator("#until").fill("2020-01-01");
        page.locator("button[name=holds]").click();
        page.waitForSelector(".field.bad");
        page.locator("#until").fill(LocalDate.now(ZoneOffset.UTC).plusYears(2).toString());
        assertAccessible(page);
        keep(page, "still-holds-en");
        page.locator("button[name=holds]").click();
        page.waitForURL(url -> !url.endsWith("/reviewed"));
        assertThat(page.locator("main").textContent())
                .contains(Integer.toString(
                        LocalDate.now(ZoneOffset.UTC).plusYears(2).getYear()));
        page.navigate(portal.url("/en/library/desk"));
        assertThat(page.locator("a[href='/en/library/" + id + "/reviewed']").count())
                .isZero();
        page.context().close();
        assertThat(answer("diego", "POST", RECORDS + id + "/reviewed", Json.createObjectBuilder(), null)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_empty_cell_of_the_map_leads_to_its_gaps_and_to_a_form_that_names_it() {
        Page page = browser.signIn(portal, "fr", 375, "editor");
        page.navigate(portal.url("/fr/library/map"));
        Locator empty = page.locator("table.mini td.h0 a").first();
        String cell = empty.getAttribute("href");
        String region = cell.replaceFirst(".*region=([a-z-]+).*", "$1");
        String other = region.equals("asia-pacific") ? "global" : "asia-pacific";
        assertThat(cell).contains("/fr/fund/gaps?dimension=", "&level=", "&region=" + region);
        follow(page, empty);
        assertAccessible(page);
        keep(page, "gaps-of-a-cell-fr");
        page.locator("a[href*='/fr/fund/new-gap?']").click();
        assertThat(page.locator("[id='gap:dimension']").inputValue()).isNotEmpty();
        assertThat(page.locator("[id='gap:level']").inputValue()).isNotEmpty();
        assertThat(page.locator("input[value=" + region + "]").isChecked()).isTrue();
        page.locator("[id='gap:title']").fill("Ce qui manque dans cette case");
        page.locator("[id='gap:words']").fill("Personne n’a étudié cela.");
        keep(page, "gap-from-a-cell-fr");
        page.locator("[id='gap:save']").click();
        page.waitForURL(url -> url.contains("/fund/gaps/"));
        page.navigate(portal.url(cell));
        assertThat(page.locator("main").textContent()).contains("Ce qui manque dans cette case");
        page.navigate(portal.url("/fr/fund/gaps?region=" + other));
        assertThat(page.locator("main").textContent()).doesNotContain("Ce qui manque dans cette case");
        page.context().close();
        assertThat(portal.get("/api/v1/fund/gaps?region=" + region).body()).contains("Ce qui manque dans cette case");
        assertThat(portal.get("/api/v1/fund/gaps?region=" + other).body())
                .doesNotContain("Ce qui manque dans cette case");
        assertThat(portal.get("/api/v1/fund/gaps/feed?q=manque+case&region=" + region)
                        .body())
                .contains("Ce qui manque dans cette case", "/fund/gaps?region=" + region + "&amp;q=manque+case");
        assertThat(portal.get("/api/v1/fund/gaps/feed?q=qwyxz&region=" + region).body())
                .contains("<feed")
                .doesNotContain("Ce qui manque dans cette case");
        assertThat(portal.get("/api/v1/fund/gaps?dimension=nowhere").statusCode())
                .isEqualTo(400);
    }

    private static String submitted(String title) {
        String id = send("amina", "POST", "/api/v1/library/lessons", Lesson.called(title))
                .getString("id");
        send("amina", "POST", RECORDS + id + "/submissions", null);
        return id;
    }

    private static JsonObject send(String person, String method, String path, JsonObjectBuilder body) {
        HttpResponse<String> answer = answer(person, method, path, body, null);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 201);
        return Seed.json(answer.body());
    }

    private static HttpResponse<String> answer(
            String person, String method, String path, JsonObjectBuilder body, Integer seen) {
        HttpRequest.Builder asked = portal.to(path).header("Authorization", "Bearer " + seed.token(person));
        if (seen != null) {
            asked.header("If-Match", "\"" + seen + "\"");
        }
        return portal.send(
                body == null
                        ? asked.method(method, BodyPublishers.noBody()).build()
                        : asked.header("Content-Type", "application/json")
                                .method(
                                        method,
                                        BodyPublishers.ofString(body.build().toString()))
                                .build());
    }
}
