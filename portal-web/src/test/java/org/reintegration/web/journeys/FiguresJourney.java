package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.PortalUnderTest.within;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** Who is counted over HTTP and who is not; what readers and editors see of it, wide and narrow, in English and Arabic. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiguresJourney {

    private static final String API = "/api/v1/library/";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/131.0.0.0 Mobile Safari/537.36";
    private static final String ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static Rows rows;
    private static String id;
    private static String path;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        rows = new Rows(portal.machine());
        JsonObject record = Seed.json(
                        portal.get(API + "records?kind=document&size=100").body())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .get(40);
        id = record.getString("publicId");
        path = URI.create(Seed.json(portal.get(API + "records/" + id).body()).getString("url"))
                .getPath();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void people_count_once_and_robots_pages_fetched_ahead_and_staff_do_not() {
        asked(path, ROBOT);
        asked(path, "curl/8.5.0");
        asked(path, FIREFOX, "Sec-Purpose", "prefetch;prerender");
        portal.send(portal.to(path)
                .header("User-Agent", PHONE)
                .method("HEAD", BodyPublishers.noBody())
                .build());
        asked(path.replaceAll("[^/]+$", "another-title"), PHONE);
        asked(API + "records/" + id, "python-requests/2.32", "Authorization", "Bearer " + seed.token("editor"));
        asked(API + "records/" + id, "python-requests/2.32", "Authorization", "Bearer " + seed.token("diego"));
        HttpResponse<String> page = asked(path, FIREFOX);
        String tag = page.headers().firstValue("ETag").orElseThrow();
        asked(path, FIREFOX);
        asked(API + "records/" + id, PHONE);
        asked(API + "records/" + id, PHONE);

        within(FiguresJourney::counted, List.of("2 0 1")::equals);

        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(asked(path, FIREFOX, "If-None-Match", tag).statusCode())
                .as("the page is kept until the day is over")
                .isEqualTo(304);
        assertThat(Seed.json(portal.get(API + "records/" + id + "/figures").body())
                        .getInt("views"))
                .isZero();
    }

    @Test
    @Order(2)
    void the_figures_of_the_library_are_for_its_editors_and_those_of_what_is_not_there_for_nobody() {
        assertThat(portal.get(API + "figures").statusCode()).isEqualTo(401);
        assertThat(portal.get(API + "figures", seed.token("diego")).statusCode())
                .isEqualTo(403);
        assertThat(portal.get(API + "figures?month=2026-13", seed.token("editor"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(portal.get(API + "figures?after=x", seed.token("editor")).statusCode())
                .isEqualTo(400);
        assertThat(portal.get("/en/library/figures").statusCode()).isEqualTo(302);
        assertThat(portal.get(API + "records/2222222222/figures").statusCode()).isEqualTo(404);
        JsonObject first = Seed.json(portal.get(API + "figures?by=views&size=1", seed.token("editor"))
                .body());
        assertThat(first.getJsonArray("items")).hasSize(1);
        assertThat(portal.get(API + "figures/months", seed.token("editor")).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void readers_see_a_year_of_a_record_as_bars_and_as_a_table() {
        rows.change(
                "insert into library.figure (resource_id, month, views, downloads, calls, day, dayViews, dayDownloads)"
                        + " select r.id, (date_trunc('month', now() at time zone 'UTC') - make_interval(months => g))::date,"
                        + " (r.id * 7 + g * 17) % 61, (r.id + g * 5) % 19, g, date '2020-01-01', 0, 0"
                        + " from library.resource r, generate_series(0, 11) g where r.publishedNo is not null"
                        + " on conflict (resource_id, month) do update set views = excluded.views,"
                        + " downloads = excluded.downloads, day = excluded.day");
        for (String language : List.of("en", "ar")) {
            for (int width : List.of(1280, 375)) {
                Page page = browser.visit(width, true);
                page.navigate(portal.url(path.replaceAll("^/[a-z]+/", "/" + language + "/")));
                assertThat(page.locator(".months rect").count()).isEqualTo(24);
                page.locator(".months + details summary").click();
                assertThat(page.locator(".months + details tbody tr").count()).isEqualTo(12);
                keep(page, "figures-record-" + language + "-" + width);
                assertAccessible(page);
                page.context().close();
            }
        }
    }

    @Test
    @Order(4)
    void an_editor_sees_what_is_read_most_and_narrows_it() {
        for (String language : List.of("en", "ar")) {
            int width = language.equals("en") ? 1280 : 375;
            Page page = browser.signIn(portal, language, width, "editor");
            page.navigate(portal.url("/" + language + "/library/figures"));
            assertThat(page.locator("tbody").first().locator("tr").count()).isEqualTo(20);
            keep(page, "figures-" + language + "-" + width);
            assertAccessible(page);
            follow(page, page.locator("a[rel=next]").last());
            assertThat(page.locator("tbody").first().locator("tr").count()).isEqualTo(20);
            page.locator("#by").selectOption("downloads");
            page.locator("#in").selectOption("fr");
            page.locator("main form .btn").click();
            page.waitForURL(url -> url.contains("by=downloads"));
            assertThat(page.locator("tbody").first().locator("a").first().getAttribute("lang"))
                    .isEqualTo("fr");
            keep(page, "figures-narrowed-" + language + "-" + width);
            page.context().close();
        }
    }

    private static HttpResponse<String> asked(String address, String browser, String... headers) {
        HttpRequest.Builder request = portal.to(address).header("User-Agent", browser);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return portal.send(request.GET().build());
    }

    private static List<String> counted() {
        return rows.texts(
                "select f.views, f.downloads, f.calls from library.figure f"
                        + " join library.resource r on r.id = f.resource_id where r.publicId = ?",
                id);
    }
}
