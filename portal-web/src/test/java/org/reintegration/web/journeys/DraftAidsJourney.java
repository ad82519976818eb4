package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.PortalUnderTest.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** Whoever writes is told what is here already under such a title, how complete the draft is, and why what is missing matters. */
class DraftAidsJourney {

    private static final String HEADER =
            Seed.text("catalogue.csv").lines().findFirst().orElseThrow() + "\n";
    private static final String KNOWN = "Savings circles of Maradi tailors";

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        seed.importing(HEADER + "alike-1,report," + KNOWN + ",en,2024,,,NE,west-central-africa,,,,,,,How they save.\n");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void while_a_title_is_typed_what_is_here_already_is_shown_and_the_meter_follows_what_is_saved() {
        String id = begun("{\"language\":\"EN\",\"title\":\"Nothing yet\"}");
        within(() -> alike(id, "Savings circles for tailors in Maradi"), found -> found.size() == 1);
        Page page = browser.signIn(portal, "en", 1280, "amina");
        page.navigate(portal.url("/en/library/drafts/" + id));
        assertThat(page.locator("#alike").isVisible()).isFalse();
        assertThat(page.locator("#meter progress").getAttribute("value")).isEqualTo("9");

        page.locator("[data-field=title]").fill("Savings circles for tailors in Maradi");
        page.locator("#alike a").first().waitFor();
        assertThat(page.locator("#alike a").first().textContent()).isEqualTo(KNOWN);
        assertThat(page.locator("#alike a").first().getAttribute("href")).startsWith("/en/library/");
        page.locator("[data-field=summary]").fill("They save every week.");
        page.locator("#meter summary").click();
        page.locator("[data-needed=summary]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.locator("#meter-percent").textContent()).contains("18");
        keep(page, "draft-aids-en");
        assertAccessible(page);
        page.context().close();
    }

    @Test
    void without_a_script_the_list_is_there_after_a_save_and_the_same_in_other_languages() {
        String id = begun("{\"language\":\"FR\",\"title\":\"Savings circles for the tailors of Maradi\"}");
        within(() -> alike(id, null), found -> found.size() == 1);
        Page page = browser.signIn(portal, "ar", 375, "amina");
        page.navigate(portal.url("/ar/library/drafts/" + id));
        assertThat(page.locator("#alike a").count()).isEqualTo(1);
        page.locator("#meter summary").click();
        keep(page, "draft-aids-ar");
        assertAccessible(page);
        page.context().close();
    }

    @Test
    void nobody_asks_by_a_draft_that_is_not_theirs_and_a_title_of_one_word_finds_nothing() {
        String id = begun("{\"language\":\"EN\",\"title\":\"Mine\"}");

        assertThat(alike(id, null)).isEmpty();
        assertThat(portal.get(path(id, KNOWN), seed.token("diego")).statusCode())
                .isEqualTo(404);
        assertThat(portal.get(path(id, KNOWN)).statusCode()).isIn(401, 404);
    }

    private static String begun(String draft) {
        HttpResponse<String> answer =
                portal.post("/api/v1/library/lessons", seed.token("amina"), "application/json", draft);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Seed.json(answer.body()).getString("id");
    }

    private static String path(String id, String title) {
        return "/api/v1/library/drafts/" + id + "/duplicates"
                + (title == null ? "" : "?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }

    private static JsonArray alike(String id, String title) {
        HttpResponse<String> answer = portal.get(path(id, title), seed.token("amina"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }
}
