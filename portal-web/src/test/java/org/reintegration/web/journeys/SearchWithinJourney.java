package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.PortalUnderTest.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** People search within a collection or a group from its page, and who finds nothing takes the words along to where they can ask. */
class SearchWithinJourney {

    private static final String COLLECTION = "Ce que nous lisons sur la quimbarole";
    private static final String GROUP = "Amis de la quimbarole";
    private static final String HIDDEN = "Secrets de la quimbarole";
    private static final String ROWS =
            Seed.text("catalogue.csv").lines().findFirst().orElseThrow() + """

            within1,report,La quimbarole au village,fr,2024,,,NE,west-central-africa,,,,,addictions;climate;financial-literacy,,Une quimbarole pour les familles.
            within2,report,La quimbarole en ville,fr,2024,,,NE,west-central-africa,,,,,addictions;climate;financial-literacy,,Une autre quimbarole.
            """;

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static String collection;
    private static String group;
    private static String hidden;
    private static String record;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        seed.importing(ROWS);
        within(() -> total("q=quimbarole&kind=resource", "amina"), found -> found == 2);
        record = Seed.json(portal.get("/api/v1/search?q=quimbarole+village&kind=resource")
                        .body())
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        collection = collection(COLLECTION, true);
        put("library/collections/" + collection + "/records/" + record, "{}");
        group = group(GROUP, "PUBLIC");
        hidden = group(HIDDEN, "PRIVATE");
        put("forum/groups/" + group + "/membership", "");
        ask(group, "Qui connaît la quimbarole ?");
        ask(hidden, "Entre nous sur la quimbarole");
        within(() -> total("within=collection:" + collection, "amina"), found -> found == 1);
        within(() -> total("within=group:" + hidden, "facilitator"), found -> found == 1);
        within(() -> total("within=group:" + group, "amina"), found -> found == 1);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_collection_is_searched_from_its_page_and_named_above_what_was_found() {
        for (String language : new String[] {"fr", "ar"}) {
            Page page = browser.visit(language.equals("fr") ? 1280 : 375, true);
            page.navigate(portal.url("/" + language + "/library/collections/" + collection));
            assertAccessible(page);
            keep(page, language + "-search-within-collection-before");
            page.locator("main form[role=search] input[name=q]").fill("quimbarole");
            page.locator("main form[role=search] button").click();
            page.waitForURL(url -> url.contains("/search"));

            assertThat(page.url()).contains("within=collection");
            assertThat(page.locator(".chips a bdi").allTextContents()).containsExactly(COLLECTION);
            assertThat(page.locator(".result h3").allTextContents()).containsExactly("La quimbarole au village");
            assertAccessible(page);
            keep(page, language + "-search-within-collection");
            page.locator(".chips a").first().click();
            page.waitForURL(url -> !url.contains("within"));
            assertThat(page.locator(".result").count()).isGreaterThan(1);
            page.context().close();
        }
    }

    @Test
    void a_closed_collection_has_no_name_and_no_hits_for_others() {
        String closed = collection("Mes lectures cachées", false);
        HttpResponse<String> answer = portal.get("/fr/search?within=collection:" + closed);

        assertThat(answer.body()).contains("Un groupe ou une collection").doesNotContain("cachées");
        assertThat(total("within=collection:" + closed, "diego")).isZero();
        assertThat(portal.get("/fr/search?within=collection:nothing").body()).contains("Un groupe ou une collection");
    }

    @Test
    void a_group_is_searched_from_its_page_and_named_above_what_was_found() {
        Page page = browser.visit(375, true);
        page.navigate(portal.url("/fr/community/" + group));
        page.locator("a[href*='within=group']").click();
        page.waitForURL(url -> url.contains("within=group"));

        assertThat(page.locator(".chips a bdi").allTextContents()).containsExactly(GROUP);
        assertThat(page.locator(".result h3").allTextContents()).containsExactly("Qui connaît la quimbarole ?");
        page.locator("main form[role=search] input[name=q]").fill("quimbarole");
        page.locator("main form[role=search] button").click();
        page.waitForURL(url -> url.contains("q=quimbarole"));
        assertThat(page.url()).contains("within=group");
        assertThat(page.locator(".result").count()).isEqualTo(1);
        assertAccessible(page);
        keep(page, "fr-375-search-within-group");
        page.context().close();
    }

    @Test
    void a_private_group_is_named_to_those_inside_and_to_nobody_else() {
        Page inside = browser.signIn(portal, "fr", 1280, "facilitator");
        inside.navigate(portal.url("/fr/search?within=group:" + hidden));
        assertThat(inside.locator(".chips a bdi").allTextContents()).containsExactly(HIDDEN);
        assertThat(inside.locator(".result").count()).isEqualTo(1);
        inside.context().close();

        Page outside = browser.signIn(portal, "fr", 1280, "amina");
        outside.navigate(portal.url("/fr/search?within=group:" + hidden));
        assertThat(outside.locator(".chips a bdi").allTextContents()).containsExactly("Un groupe ou une collection");
        assertThat(outside.locator(".result").count()).isZero();
        assertThat(outside.content()).doesNotContain(HIDDEN);
        outside.context().close();
        assertThat(portal.get("/fr/search?within=group:" + hidden).body()).doesNotContain(HIDDEN);
        assertThat(total("within=group:" + hidden, "amina")).isZero();
    }

    @Test
    void a_record_leads_to_what_resembles_it_and_says_why() {
        for (String language : new String[] {"fr", "ar"}) {
            Page page = browser.visit(language.equals("fr") ? 1280 : 375, false);
            page.navigate(portal.url("/" + language + "/library/" + record));
            Locator similar = page.locator("section[aria-labelledby=similar] li");
            assertThat(similar.first().locator("a").textContent()).isEqualTo("La quimbarole en ville");
            assertThat(similar.first().locator(".why b").count()).isPositive();
            keep(page, language + "-search-similar");
            similar.first().locator("a").click();
            page.waitForURL(url -> url.contains("quimbarole-en-ville"));
            assertThat(page.locator("section[aria-labelledby=similar]").textContent())
                    .contains("La quimbarole au village");
            page.context().close();
        }
    }

    @Test
    void who_finds_nothing_asks_a_group_or_looks_in_the_gaps_with_the_words_already_there() {
        Page page = browser.signIn(portal, "fr", 1280, "amina");
        page.navigate(portal.url("/fr/search?q=%22qwyxz+qwyxz%22+mentors"));
        page.locator(".empty a[href*='/community?ask=']").click();
        page.waitForURL(url -> url.contains("/community"));
        assertThat(page.locator(".note").textContent()).contains("qwyxz qwyxz");
        assertAccessible(page);
        keep(page, "fr-1280-search-nothing-community");
        page.locator("a[href*='/groups/" + group + "/ask']").click();
        page.waitForURL(url -> url.contains("/ask"));
        assertThat(page.locator("#title").inputValue()).isEqualTo("\"qwyxz qwyxz\" mentors");

        page.navigate(portal.url("/fr/search?q=%22qwyxz+qwyxz%22+mentors"));
        page.locator(".empty a[href*='/fund/gaps?q=']").click();
        page.waitForURL(url -> url.contains("/fund/gaps"));
        assertThat(page.locator("#about").inputValue()).isEqualTo("\"qwyxz qwyxz\" mentors");
        assertThat(page.locator(".empty").textContent()).contains("qwyxz");
        assertAccessible(page);
        keep(page, "fr-1280-search-nothing-gaps");
        page.context().close();

        gap("Why mentors leave");
        assertThat(portal.get("/en/fund/gaps?q=qwyxz+mentors+leave").body()).contains("Why mentors leave");
        assertThat(portal.get("/api/v1/fund/gaps?q=qwyxz").body()).doesNotContain("Why mentors leave");
    }

    private static int total(String query, String person) {
        return Seed.json(portal.get("/api/v1/search?" + query, seed.token(person))
                        .body())
                .getInt("total", -1);
    }

    private static String collection(String title, boolean open) {
        return created(
                "library/collections",
                "amina",
                Json.createObjectBuilder()
                        .add("language", "FR")
                        .add("title", title)
                        .add("description", "")
                        .add("open", open)
                        .add("sample", false),
                "about");
    }

    private static String group(String name, String visibility) {
        return created(
                "forum/groups",
                "facilitator",
                Json.createObjectBuilder().add("name", name).add("visibility", visibility),
                "");
    }

    private static void ask(String where, String title) {
        HttpResponse<String> asked = post(
                "forum/groups/" + where + "/discussions",
                "facilitator",
                Json.createObjectBuilder()
                        .add("title", title)
                        .add("language", "FR")
                        .add("source", title));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    }

    private static void gap(String title) {
        HttpResponse<String> added = post(
                "fund/gaps",
                "editor",
                Json.createObjectBuilder()
                        .add("language", "EN")
                        .add("title", title)
                        .add("words", title));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    private static String created(String path, String person, JsonObjectBuilder body, String part) {
        HttpResponse<String> answer = post(path, person, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return (part.isEmpty()
                        ? Seed.json(answer.body())
                        : Seed.json(answer.body()).getJsonObject(part))
                .getString("publicId");
    }

    private static HttpResponse<String> post(String path, String person, JsonObjectBuilder body) {
        return portal.post(
                "/api/v1/" + path,
                seed.token(person),
                "application/json",
                body.build().toString());
    }

    /** Done by Amina. */
    private static void put(String path, String body) {
        HttpResponse<String> answer = portal.send(portal.to("/api/v1/" + path)
                .header("Authorization", "Bearer " + seed.token("amina"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
