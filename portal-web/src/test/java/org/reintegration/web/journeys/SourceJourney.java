package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.PortalUnderTest.within;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.OaiProvider;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** An editor puts another catalogue on the list, reads why its harvest stopped, lets it go on, and readers see where a record came from. */
class SourceJourney {

    private static final String API = "/api/v1/library/sources/";

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static final OaiProvider PROVIDER = new OaiProvider();

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        for (int i = 1; i <= 5; i++) {
            PROVIDER.put(
                    "oai:archive.example:" + i,
                    "2026-10-0" + i,
                    i == 2
                            ? "<dc:creator>Nobody knows</dc:creator>"
                            : "<dc:title>Retour et travail, cahier " + i + "</dc:title><dc:language>fr</dc:language>"
                                    + "<dc:description>Un cahier de l’archive.</dc:description>"
                                    + "<dc:identifier>https://archive.example/cahiers/" + i + "</dc:identifier>");
        }
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_harvest_is_asked_for_stops_with_a_report_and_goes_on() {
        PROVIDER.breakAt("t2", OaiProvider.Broken.of(200, "", "<OAI-PMH><ListRecords>"));
        Page page = browser.signIn(portal, "en", 1280, "editor");
        page.navigate(portal.url("/en/library/sources"));
        page.locator("#name").fill("Archive of Zinder");
        page.locator("#baseUrl").fill("not an address");
        page.locator("#daily").uncheck();
        page.locator("form[id=form] .btn").click();
        assertThat(page.locator(".err").first().textContent()).isNotBlank();
        assertThat(page.locator("#name").inputValue()).isEqualTo("Archive of Zinder");
        page.locator("#baseUrl").fill(PROVIDER.url());
        page.locator("form[id=form] .btn").click();
        page.waitForURL(url -> url.matches(".*/library/sources/[0-9a-z]{10}"));
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        keep(page, "source-en-new");

        page.locator("button[value=changes]").click();
        state(id, "stopped");
        for (String language : new String[] {"en", "fr", "ar"}) {
            page.setViewportSize(language.equals("en") ? 1280 : 375, 812);
            page.navigate(portal.url("/" + language + "/library/sources/" + id));
            assertThat(page.locator("#main .note.bad").count()).isEqualTo(1);
            assertThat(page.locator("#main tbody tr").count()).isEqualTo(2);
            keep(page, "source-" + language + "-stopped");
            assertAccessible(page);
        }
        PROVIDER.heal();
        page.locator("button[value=changes]").click();
        state(id, "completed");
        page.navigate(portal.url("/ar/library/sources"));
        assertThat(page.locator("#main tbody tr").count()).isPositive();
        keep(page, "sources-ar");
        assertAccessible(page);
        page.setViewportSize(1280, 900);
        page.navigate(portal.url("/en/library/sources/" + id));
        keep(page, "source-en-completed");
        assertThat(page.locator("#main .state.ok").count()).isPositive();
        page.context().close();

        String record = Seed.json(portal.get("/api/v1/library/records?size=100").body())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("title").equals("Retour et travail, cahier 3"))
                .findFirst()
                .orElseThrow()
                .getString("publicId");
        JsonObject origin = Seed.json(
                        portal.get("/api/v1/library/records/" + record).body())
                .getJsonObject("origin");
        assertThat(origin.getString("identifier")).isEqualTo("oai:archive.example:3");
        for (String language : new String[] {"fr", "ar"}) {
            Page reading = browser.visit(375, true);
            reading.navigate(portal.url("/" + language + "/library/" + record));
            assertThat(reading.locator("aside a[href='https://archive.example/cahiers/3']")
                            .count())
                    .isEqualTo(1);
            keep(reading, "source-record-" + language);
            assertAccessible(reading);
            reading.context().close();
        }
        PROVIDER.clock("2026-11-05T00:00:00Z");
        PROVIDER.delete("oai:archive.example:3", "2026-11-04");
        portal.post(API + id + "/harvests", seed.token("editor"), "application/json", "");
        within(() -> portal.get("/api/v1/library/records/" + record).statusCode(), status -> status == 410);
        Page gone = browser.visit(375, true);
        gone.navigate(portal.url("/es/library/" + record + "/retour-et-travail-cahier-3"));
        assertThat(gone.locator(".note.bad").textContent()).contains("Archive of Zinder");
        keep(gone, "source-gone-es");
        gone.context().close();
    }

    @Test
    void a_reader_and_a_member_see_nothing_of_the_list() {
        assertThat(portal.get(API.substring(0, API.length() - 1)).statusCode()).isEqualTo(401);
        assertThat(portal.get(API.substring(0, API.length() - 1), seed.token("member"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.get("/en/library/sources").statusCode()).isEqualTo(302);
    }

    private static void state(String id, String wanted) {
        within(
                () -> Seed.json(portal.get(API + id, seed.token("editor")).body())
                        .getJsonArray("harvests")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(harvest -> harvest.getString("state"))
                        .findFirst()
                        .orElse("none"),
                wanted::equals);
    }
}
