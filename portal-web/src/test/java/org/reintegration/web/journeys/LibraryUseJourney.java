package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** People report, gather and relate records; readers without an account see it, in several languages and on a phone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LibraryUseJourney {

    private static final String API = "/api/v1/library/";
    private static final Pattern FEED =
            Pattern.compile("<link rel=\"alternate\" type=\"application/atom\\+xml\" href=\"([^\"]+)\"");

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static List<String> records;
    private static String collection;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        records =
                Seed.json(portal.get(API + "records?size=100").body())
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(item -> !item.getJsonArray("countries").isEmpty())
                        .map(item -> item.getString("publicId"))
                        .limit(3)
                        .toList();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void a_member_reports_on_a_phone_and_nothing_typed_is_lost_when_a_number_is_refused() {
        Page page = signIn("diego");
        page.navigate(portal.url("/es/library/" + records.get(0) + "/used"));
        page.locator("#outcome").selectOption("WORKED");
        page.locator("#country").selectOption(new SelectOption().setValue("HN"));
        page.locator("#changed").fill("Llame al 9999 1234 5678");
        page.locator("form[id=form] .btn").click();
        assertThat(page.locator(".err").textContent()).isNotBlank();
        assertThat(page.locator("#changed").inputValue()).isEqualTo("Llame al 9999 1234 5678");
        page.locator("#changed").fill("En la radio local");
        page.locator("form[id=form] .btn").click();
        page.waitForSelector(".items .state.ok");
        assertThat(page.locator(".items").textContent()).contains("Honduras", "En la radio local");
        assertAccessible(page);
        page.context().close();
    }

    @Test
    @Order(2)
    void reports_relations_and_collections_are_read_by_everybody_in_their_language() {
        said(
                "POST",
                "records/" + records.get(0) + "/uses",
                "celina",
                Json.createObjectBuilder()
                        .add("outcome", "DID_NOT")
                        .add("country", "MZ")
                        .add("why", "Ninguém podia dar o seu tempo")
                        .add("language", "PT"));
        for (int i = 1; i < records.size(); i++) {
            said(
                    "POST",
                    "records/" + records.get(i) + "/relations",
                    "editor",
                    Json.createObjectBuilder()
                            .add("kind", "ADAPTED_FROM")
                            .add("to", records.get(i - 1))
                            .add("kept", "Les groupes")
                            .add("changed", "La langue")
                            .add("why", "Personne ne la parlait")
                            .add("outcome", "PARTLY"));
        }
        collection = said(
                        "POST",
                        "collections",
                        "amina",
                        Json.createObjectBuilder()
                                .add("title", "Pour commencer")
                                .add("description", "Trois textes")
                                .add("open", true))
                .getJsonObject("about")
                .getString("publicId");
        said(
                "PUT",
                "collections/" + collection + "/records/" + records.get(0),
                "amina",
                Json.createObjectBuilder().add("note", "À lire d’abord"));

        for (String language : List.of("en", "fr", "ar")) {
            for (String path : List.of(
                    "library/" + records.get(0),
                    "library/" + records.get(0) + "/used",
                    "library/" + records.get(1) + "/trail",
                    "library/map",
                    "library/map/economic/individual",
                    "library/collections",
                    "library/collections/" + collection)) {
                boolean phone = !language.equals("en");
                Page page = browser.visit(phone ? 375 : 1280, false);
                page.navigate(portal.url("/" + language + "/" + path));
                keep(
                        page,
                        "use-" + language + "-"
                                + path.replaceAll("[^a-z]+", "-").replaceAll("-$", ""));
                assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
                page.context().close();
            }
        }
        Page page = browser.visit(375, true);
        for (String path :
                List.of("library/" + records.get(0), "library/" + records.get(1) + "/trail", "library/map")) {
            page.navigate(portal.url("/ar/" + path));
            assertAccessible(page);
        }
        page.context().close();
    }

    @Test
    @Order(3)
    void a_record_page_needs_no_more_statements_the_more_stands_around_it() {
        String id = records.get(1);
        use(id, "diego", "HN");
        int few = statements(id);

        use(id, "celina", "MZ");
        use(id, "youssef", "KE");
        use(id, "fatou", "GH");
        for (int i : List.of(0, 2)) {
            said(
                    "POST",
                    "records/" + id + "/relations",
                    "editor",
                    Json.createObjectBuilder().add("kind", "BUILDS_ON").add("to", records.get(i)));
        }

        assertThat(statements(id)).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(portal.get("/en/library/" + id + "/used").body()).contains("Honduras", "Kenya", "Ghana");
    }

    private void use(String record, String who, String country) {
        said(
                "POST",
                "records/" + record + "/uses",
                who,
                Json.createObjectBuilder()
                        .add("outcome", "WORKED")
                        .add("country", country)
                        .add("changed", "Nothing much")
                        .add("language", "EN"));
    }

    private static int statements(String record) {
        String path = portal.get("/en/library/" + record)
                .headers()
                .firstValue("Location")
                .map(there -> there.substring(there.indexOf("/en/")))
                .orElseThrow();
        return Integer.parseInt(
                portal.get(path).headers().firstValue("portal-statements").orElseThrow());
    }

    @Test
    @Order(4)
    void a_private_collection_answers_a_stranger_as_what_never_was() {
        String mine = said(
                        "POST",
                        "collections",
                        "amina",
                        Json.createObjectBuilder().add("title", "Pour moi"))
                .getJsonObject("about")
                .getString("publicId");

        for (String path : List.of("/fr/library/collections/", API + "collections/")) {
            HttpResponse<String> there = portal.get(path + mine);
            HttpResponse<String> nowhere = portal.get(path + "2222222222");
            assertThat(there.statusCode()).isEqualTo(404);
            assertThat(there.body().replace(mine, "")).isEqualTo(nowhere.body().replace("2222222222", ""));
        }
        assertThat(portal.get(API + "collections/" + mine + "/feed").statusCode())
                .isEqualTo(404);
        assertThat(portal.get(API + "collections").body()).doesNotContain("Pour moi");
    }

    @Test
    @Order(5)
    void programs_take_home_citations_feeds_the_map_the_catalogue_and_the_map_of_the_site() {
        String record = API + "records/" + records.get(0);

        assertThat(portal.get(record + "/citation.ris").body())
                .startsWith("TY  - ")
                .contains("ER  - ");
        assertThat(portal.get(record + "/citation.bib").body()).startsWith("@");
        assertThat(portal.get(record + "/citation.json").body()).startsWith("[{");
        assertThat(portal.get(record + "/citation.doc").statusCode()).isEqualTo(404);
        assertThat(Seed.json(portal.get(record + "/markup").body()).getString("@context"))
                .isEqualTo("https://schema.org");
        assertThat(portal.get(API + "feed?kind=document").body())
                .contains("<feed")
                .contains("<entry");
        assertThat(portal.get(API + "collections/" + collection + "/feed").body())
                .contains("Pour commencer");
        HttpResponse<String> map = portal.get(API + "map");
        assertThat(map.body()).contains("psychosocial");
        assertThat(portal.send(portal.to(API + "map")
                                .header(
                                        "If-None-Match",
                                        map.headers().firstValue("ETag").orElseThrow())
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(304);
        assertThat(seed.importing(portal.get(API + "exports/catalogue.csv").body())
                        .getInt("unchanged"))
                .as("the catalogue goes out and comes back and changes nothing")
                .isGreaterThanOrEqualTo(177);
        assertThat(portal.get("/sitemap.xml").body()).contains("/sitemaps/0.xml");
        assertThat(portal.get("/sitemaps/0.xml").body()).contains("hreflang=\"ar\"", "/pt/library/" + records.get(0));
        assertThat(portal.get("/robots.txt").body()).contains("Sitemap: ");
        JsonObject markup = Seed.json(
                portal.get(API + "records/" + records.get(1) + "/markup").body());
        assertThat(markup.getJsonArray("isBasedOn").getJsonObject(0).getString("identifier"))
                .isEqualTo(records.get(0));
        assertThat(portal.get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:" + records.get(1))
                        .body())
                .containsPattern("isVersionOf \\S+/library/" + records.get(0));
    }

    @Test
    @Order(6)
    void every_list_has_a_feed_that_its_page_leads_to() {
        for (String page : List.of(
                "library?kind=document",
                "library/map/economic/individual?region=global",
                "library/collections",
                "library/places?country=NE",
                "fund",
                "fund/gaps?dimension=economic",
                "community",
                "vocabulary/debt")) {
            String body = portal.get("/ar/" + page).body();
            Matcher link = FEED.matcher(body);
            assertThat(link.find()).as(page).isTrue();
            assertThat(body.split(Pattern.quote("href=\"" + link.group(1) + "\""), -1))
                    .as("for programs and for people: " + page)
                    .hasSize(3);
            String address = link.group(1).replace("&amp;", "&");
            HttpResponse<String> feed = portal.get(address);
            assertThat(feed.statusCode()).as(address + " " + feed.body()).isEqualTo(200);
            assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
            assertThat(feed.body()).contains("<feed", "rel=\"self\"");
            assertThat(portal.send(portal.to(address)
                                    .header(
                                            "If-None-Match",
                                            feed.headers().firstValue("ETag").orElseThrow())
                                    .GET()
                                    .build())
                            .statusCode())
                    .as(address)
                    .isEqualTo(304);
        }
        assertThat(portal.get(API + "map/economic/individual/feed?language=ar").body())
                .contains("xml:lang=\"ar\"", "/ar/library/map/economic/individual");
        assertThat(portal.get(API + "map/economic/nobody/feed").statusCode()).isEqualTo(400);
        assertThat(portal.get(API + "collections/feed").body())
                .contains("Pour commencer")
                .doesNotContain("Pour moi");
    }

    @Test
    @Order(7)
    void the_map_of_the_site_leads_to_all_that_everybody_may_read() {
        String index = portal.get("/sitemap.xml").body();
        assertThat(index).contains("/sitemaps/collections-0.xml", "/sitemaps/themes-0.xml");
        Pattern.compile("/sitemaps/[a-z0-9-]+\\.xml")
                .matcher(index)
                .results()
                .forEach(part -> assertThat(portal.get(part.group()).body())
                        .as(part.group())
                        .contains("hreflang=\"pt\""));
        assertThat(portal.get("/sitemaps/collections-0.xml").body())
                .contains("/ar/library/collections/" + collection)
                .doesNotContain("pour-moi");
        assertThat(portal.get("/sitemaps/themes-0.xml").body()).contains("/fr/vocabulary/debt");
        assertThat(portal.get("/sitemaps/themes-99.xml").statusCode()).isEqualTo(404);
        assertThat(portal.get("/sitemaps/nothing-0.xml").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(8)
    void programs_read_one_programme_one_version_and_administrators_the_audit() {
        String programme = Seed.json(portal.get(API + "programmes").body())
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        assertThat(Seed.json(portal.get(API + "programmes/" + programme).body()).getString("id"))
                .isEqualTo(programme);
        assertThat(portal.get(API + "programmes/none").statusCode()).isEqualTo(404);
        String version = "records/" + records.get(0) + "/versions/";
        assertThat(Seed.json(portal.get(API + version + 1).body()).getInt("no")).isEqualTo(1);
        assertThat(portal.get(API + version + 99).statusCode()).isEqualTo(404);
        assertThat(portal.get("/ar/library/" + records.get(0) + "/versions/1").statusCode())
                .isEqualTo(200);
        assertThat(portal.get("/ar/library/" + records.get(0) + "/versions/x").statusCode())
                .isEqualTo(404);
        assertThat(portal.get("/api/v1/audit").statusCode()).isEqualTo(401);
        assertThat(portal.get("/api/v1/audit", seed.token("diego")).statusCode())
                .isEqualTo(403);
        assertThat(portal.get("/api/v1/audit?size=1", seed.token("administrator"))
                        .body())
                .contains("\"act\"");
    }

    private static JsonObject said(String method, String path, String person, JsonObjectBuilder body) {
        HttpResponse<String> answer = portal.send(portal.to(API + path)
                .header("Authorization", "Bearer " + seed.token(person))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.build().toString()))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return Seed.json(answer.body());
    }

    private static Page signIn(String person) {
        return browser.signIn(portal, "es", 375, person);
    }
}
