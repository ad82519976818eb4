package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.FundStage.done;
import static org.reintegration.web.testing.PortalUnderTest.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.Cast;
import org.reintegration.web.testing.Cast.Someone;
import org.reintegration.web.testing.ForumStage;
import org.reintegration.web.testing.FundStage;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** A record leads to the discussion, the workshop and the grant it comes from, and from country to country; strangers learn nothing by it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LibraryLinksJourney {

    private static final String API = "/api/v1/library/";

    /** Stands in a private discussion and nowhere else. */
    private static final String WORD = "Wagaducanary";

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static Rows rows;
    private static Cast cast;
    private static ForumStage forum;
    private static Someone editor;
    private static String record;
    private static String secret;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        rows = new Rows(portal.machine());
        cast = new Cast(rows);
        forum = new ForumStage(portal, rows, cast);
        editor = new Someone(
                rows.number("select id from members.account where email = 'editor@example.org'"),
                "editor@example.org",
                "editor",
                seed.token("editor"),
                "");
        record = Seed.json(portal.get(API + "records?size=20").body())
                .getJsonArray("items")
                .getJsonObject(5)
                .getString("publicId");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void a_link_to_a_private_discussion_changes_no_byte_for_who_may_not_see_it() {
        secret = discussion("PRIVATE", WORD + " in a private group");
        Someone stranger = cast.someone("Strange");
        within(() -> rows.number("select count(*) from kernel.delivery where not dead"), waiting -> waiting == 0);
        within(() -> portal.get("/api/v1/search?q=" + WORD).statusCode(), status -> status == 200);
        Map<String, String> before = told(stranger);

        Page page = browser.signIn(portal, "fr", 375, "editor");
        page.navigate(portal.url("/fr/library/" + record + "/ties"));
        page.locator("#to").fill(portal.url("/fr/discussions/zzzzzzzzzz/x"));
        page.locator("form[id=form] .btn").click();
        assertThat(page.locator(".err").textContent()).isNotBlank();
        page.locator("#to").fill(portal.url("/fr/discussions/" + secret + "/x?post=1"));
        page.locator("form[id=form] .btn").click();
        page.waitForSelector("form[id=list] .items li");
        assertThat(page.locator("form[id=list]").textContent()).contains(WORD);
        assertAccessible(page);
        keep(page, "links-fr-375-ties");

        assertThat(told(stranger)).isEqualTo(before);

        page.navigate(portal.url("/fr/library/" + record));
        assertThat(page.locator("main").textContent()).contains(WORD);
        page.navigate(portal.url("/fr/discussions/" + secret));
        page.locator("aside .items a[href*='" + record + "']").click();
        page.waitForURL(url -> url.contains("/fr/library/" + record));
        page.navigate(portal.url("/fr/library/" + record + "/ties"));
        page.locator("form[id=list] button").first().click();
        page.waitForSelector("form[id=list] .items:not(:has(li))", attached());
        assertThat(portal.get(API + "records/" + record + "/ties", seed.token("editor"))
                        .body())
                .doesNotContain(WORD);
        page.context().close();
    }

    @Test
    @Order(2)
    void a_discussion_a_workshop_and_a_grant_that_all_may_see_are_shown_both_ways() {
        String talk = discussion("PUBLIC", "Que deviennent les dettes ?");
        FundStage fund = new FundStage(portal, rows, cast);
        String call = fund.call(fund.fund("50000"), "40000", 2, Instant.now().plus(Duration.ofDays(2)));
        stated(Json.createObjectBuilder().add("kind", "DISCUSSED_IN").add("to", talk));
        stated(Json.createObjectBuilder().add("kind", "FROM_GRANT").add("to", call));

        Page form = browser.signIn(portal, "ar", 375, "editor");
        form.navigate(portal.url("/ar/library/" + record + "/ties"));
        form.locator("#kind").selectOption("FROM_WORKSHOP");
        form.locator("#title").fill("Atelier sur les dettes");
        form.locator("#date").fill("2026-03-14");
        form.locator("#place").fill("Niamey");
        form.locator("#url").fill("http://example.org/atelier");
        form.locator("form[id=form] .btn").click();
        assertThat(form.locator(".err").textContent()).isNotBlank();
        assertThat(form.locator("#title").inputValue()).isEqualTo("Atelier sur les dettes");
        assertThat(form.locator("#date").inputValue()).isEqualTo("2026-03-14");
        form.locator("#url").fill("https://example.org/atelier");
        form.locator("form[id=form] .btn").click();
        form.waitForSelector("form[id=list] .items li:nth-child(3)");
        assertAccessible(form);
        keep(form, "links-ar-375-ties");
        form.context().close();

        for (String language : List.of("en", "fr", "ar")) {
            Page page = browser.visit(language.equals("en") ? 1280 : 375, false);
            for (String path : List.of("library/" + record, "discussions/" + talk, "fund/calls/" + call)) {
                page.navigate(portal.url("/" + language + "/" + path));
                keep(page, "links-" + language + "-" + path.split("/", 2)[0]);
            }
            page.navigate(portal.url("/" + language + "/library/" + record));
            assertThat(page.locator("section[aria-labelledby=ties] li").count()).isEqualTo(3);
            assertThat(page.locator("section[aria-labelledby=ties]").textContent())
                    .contains("Que deviennent les dettes", "Owing and coming home", "Atelier sur les dettes", "Niamey");
            page.context().close();
        }
        assertThat(portal.get("/api/v1/forum/discussions/" + talk + "/records").body())
                .contains(record);
        assertThat(portal.get("/api/v1/fund/calls/" + call + "/records").body()).contains(record);
        JsonObject markup =
                Seed.json(portal.get(API + "records/" + record + "/markup").body());
        assertThat(markup.getString("discussionUrl")).contains("/discussions/" + talk);
        assertThat(markup.getJsonObject("funding").getString("url")).contains("/fund/calls/" + call);
        assertThat(markup.getJsonObject("recordedAt").getString("startDate")).isEqualTo("2026-03-14");
    }

    @Test
    @Order(3)
    void a_reader_finds_what_is_known_in_places_like_theirs_and_why() {
        HttpResponse<String> answer = portal.get("/fr/library/places?country=NE");
        assertThat(Integer.parseInt(
                        answer.headers().firstValue("Portal-Statements").orElseThrow()))
                .isLessThanOrEqualTo(4);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(portal.get("/fr/library/places").statusCode()).isEqualTo(200);
        assertThat(portal.get(API + "places").statusCode()).isEqualTo(400);
        JsonObject near =
                Seed.json(portal.get(API + "places", seed.token("amina")).body());
        assertThat(near.getString("country")).isEqualTo("NE");
        assertThat(near.getJsonArray("places")).hasSize(11);

        for (String language : List.of("en", "fr", "ar")) {
            Page page = browser.visit(language.equals("en") ? 1280 : 375, true);
            page.navigate(portal.url("/" + language + "/library/places"));
            page.locator("#country").selectOption("NE");
            page.locator("main form .btn").click();
            page.waitForSelector("section[aria-labelledby=in-NE]");
            assertThat(page.locator("section[aria-labelledby^=in-]").count()).isEqualTo(11);
            assertAccessible(page);
            keep(page, "links-" + language + "-places");
            page.context().close();
        }

        String elsewhere = near.getJsonArray("places").getValuesAs(JsonObject.class).stream()
                .skip(1)
                .flatMap(place -> place.getJsonArray("records").getValuesAs(JsonObject.class).stream())
                .filter(one -> Stream.of("NE", "BF", "ML")
                        .noneMatch(
                                own -> one.getJsonArray("countries").toString().contains(own)))
                .findFirst()
                .orElseThrow()
                .getString("publicId");
        Page page = browser.signIn(portal, "fr", 375, "amina");
        page.navigate(portal.url("/fr/library/" + elsewhere));
        assertThat(page.locator(".note a[href*='/library/places?country=']").count())
                .isEqualTo(1);
        assertThat(page.locator("main").textContent()).contains("même région");
        assertAccessible(page);
        keep(page, "links-fr-375-like-mine");
        page.context().close();
        assertThat(follow("/fr/library/" + elsewhere)).doesNotContain("/library/places?country=");
    }

    /** What the portal says of the record, and of the word, to a visitor and to a member of no group. */
    private static Map<String, String> told(Someone stranger) {
        Map<String, String> told = new LinkedHashMap<>();
        String path = API + "records/" + record;
        for (String asked : List.of(
                path,
                path + "/ties",
                path + "/relations",
                path + "/markup",
                path + "/citation.ris",
                API + "exports/catalogue.csv",
                "/api/v1/search?q=" + WORD,
                "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:" + record,
                "/api/v1/forum/discussions/" + secret + "/records")) {
            told.put("visitor " + asked, portal.get(asked).body().replaceAll("<responseDate>[^<]*", ""));
            told.put(
                    "member " + asked,
                    portal.get(asked, stranger.token()).body().replaceAll("<responseDate>[^<]*", ""));
        }
        for (String asked : List.of(
                "/fr/library/" + record,
                "/fr/discussions/" + secret,
                "/fr/search?q=" + WORD,
                "/fr/library/" + record + "/ties")) {
            told.put(asked, follow(asked));
        }
        told.forEach((asked, body) -> assertThat(body).as(asked).doesNotContain(WORD + " in"));
        return told;
    }

    private static String follow(String path) {
        HttpResponse<String> answer = portal.get(path);
        if (answer.statusCode() != 301) {
            return answer.body();
        }
        String there = answer.headers().firstValue("Location").orElseThrow();
        return portal.get(there.substring(there.indexOf("/fr/"))).body();
    }

    private static String discussion(String visibility, String title) {
        String group = forum.group(visibility);
        forum.invited(editor, group);
        forum.join(portal, editor, group);
        return forum.ask(portal, editor, group, title);
    }

    private static void stated(JsonObjectBuilder body) {
        done(portal.send(portal.to(API + "records/" + record + "/ties")
                .header("Authorization", "Bearer " + editor.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.build().toString()))
                .build()));
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
