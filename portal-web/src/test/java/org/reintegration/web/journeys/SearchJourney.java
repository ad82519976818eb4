package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** People find things, narrow them and take them away, by plain links and with the small comfort of a script. */
class SearchJourney {

    private static final String ROWS = """
            id,type,title,language,year,publisher,authors,countries,region,dimensions,levels,stages,target_groups,themes,url,abstract
            find1,good-practice,Zarafaprobe à Conakry,fr,2019,Atelier du Retour,Aïssatou Bah; Mamadou Sow,GN,west-central-africa,economic,individual,reintegration,,vocational-training,,Ateliers zarafaprobe de menuiserie pour les jeunes de retour.
            find2,study,Zarafaprobe in Niamey,en,2021,,,NE,west-central-africa,social,community,reintegration,,housing,,A zarafaprobe study of homes and land.
            find3,study,تقرير zarafaprobe,ar,2023,,,MA,north-africa,psychosocial;social,community,reintegration,children,education,,دراسة عن عودة الأطفال إلى المدرسة في المغرب zarafaprobe.
            """;

    private static Browser browser;
    private static PortalUnderTest portal;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        portal.seed().importing(ROWS);
        PortalUnderTest.within(
                () -> found("q=zarafaprobe"),
                // While Solr has only just started the answer may be a problem without a total.
                answer -> answer.getInt("total", 0) == 3);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_name_of_a_place_is_recognised_and_a_plain_link_keeps_to_it() {
        Page page = browser.visit(375, true);
        page.navigate(portal.url("/fr/search?q=zarafaprobe+retour+Guin%C3%A9e"));

        assertThat(page.locator(".result h3").first().textContent()).contains("Conakry");
        assertThat(page.locator("main").textContent()).contains("Compris comme un lieu");
        assertAccessible(page);
        keep(page, "fr-375-search-place");
        follow(page, page.locator("a", new Page.LocatorOptions().setHasText("Seulement Guinée")));

        assertThat(page.url()).contains("country=GN");
        assertThat(page.locator(".chips").textContent()).contains("Guinée");
        assertThat(page.locator(".result h3").first().textContent()).contains("Conakry");
        assertThat(page.locator("main").textContent()).doesNotContain("Niamey");
    }

    @Test
    void regions_open_into_countries_and_dates_are_told_when_they_are_none() {
        Page page = browser.visit(375, true);
        page.navigate(portal.url("/ar/search?q=zarafaprobe&country=NE&from=2019&to=soon"));

        assertThat(page.locator("details.narrower[open] input[value=NE]").isChecked())
                .isTrue();
        assertThat(page.locator("details.narrower[open]").textContent()).contains("غينيا");
        assertThat(page.locator("[role=alert]").textContent()).contains("soon");
        assertThat(page.locator("#to").inputValue()).isEqualTo("soon");
        page.locator("details.facets > summary").click();
        assertAccessible(page);
        keep(page, "ar-375-search-filters");

        page.locator("#to").fill("2021");
        follow(page, page.locator(".facets button[type=submit]"));
        assertThat(page.url()).contains("from=2019").contains("to=2021").contains("country=NE");
        assertThat(page.locator(".result").count()).isEqualTo(1);
        keep(page, "ar-375-search-dates");
    }

    @Test
    void who_finds_nothing_is_led_on() {
        Page page = browser.visit(1280, true);
        page.navigate(portal.url("/fr/search?q=%22qwyxz+qwyxz%22+Guin%C3%A9e"));

        assertThat(page.locator(".result").count()).isZero();
        assertThat(page.locator(".empty a[href^='/fr/community?ask=%22qwyxz']").count())
                .isEqualTo(1);
        assertThat(page.locator(".empty a[href^='/fr/fund/gaps?q=%22qwyxz']").count())
                .isEqualTo(1);
        assertThat(page.locator(".empty").textContent()).contains("Afrique de l’Ouest et du Centre");
        assertAccessible(page);
        keep(page, "fr-1280-search-nothing");
    }

    @Test
    void a_slip_of_the_finger_is_offered_right_and_one_click_finds_it() {
        Page page = browser.visit(375, true);
        page.navigate(portal.url("/fr/search?q=%22zarafaproeb+study%22"));
        assertThat(page.locator(".result").count()).isZero();
        assertAccessible(page);
        keep(page, "fr-375-search-did-you-mean");
        page.locator("main a:has(> b)", new Page.LocatorOptions().setHasText("zarafaprobe"))
                .click();
        page.waitForURL(url -> url.contains("zarafaprobe"));

        assertThat(page.locator("#q").inputValue()).isEqualTo("\"zarafaprobe study\"");
        assertThat(page.locator(".result h3").first().textContent()).contains("Niamey");
        page.context().close();
    }

    @Test
    void the_field_goes_on_with_what_is_typed() {
        Page page = browser.visit();
        page.navigate(portal.url("/fr/search"));
        page.locator("#q").pressSequentially("zarafapr");

        page.waitForCondition(() -> page.locator("#suggested-q option").count() > 0);
        assertThat(page.locator("#suggested-q option").first().getAttribute("value"))
                .containsIgnoringCase("zarafaprobe");
        assertThat(page.locator("#suggested-q option").first().getAttribute("label"))
                .isEqualTo("Titre");
        page.navigate(portal.url("/fr/search?q=zarafaprobe"));
        assertThat(page.locator("#from").boundingBox().width)
                .as("wide enough for a day")
                .isGreaterThan(90);
        assertAccessible(page);
        keep(page, "fr-1280-search");
        page.navigate(portal.url("/ar/search?q=zarafaprobe+%D8%A7%D9%84%D9%85%D8%AF%D8%B1%D8%B3%D8%A9"));
        keep(page, "ar-1280-search");
    }

    @Test
    void the_field_above_every_page_goes_on_too_and_says_what_each_word_is() {
        Page page = browser.visit();
        page.navigate(portal.url("/fr/about"));
        page.locator("#hq").pressSequentially("Guin");
        page.waitForCondition(
                () -> page.locator("#suggested-hq option[label=Lieu]").count() > 0);
        page.locator("#hq").fill("");
        page.locator("#hq").pressSequentially("format");
        page.waitForCondition(
                () -> page.locator("#suggested-hq option[label=Thème]").count() > 0);
        assertAccessible(page);
        page.context().close();
    }

    @Test
    void a_hit_that_is_opened_is_counted_once_at_its_place() {
        Rows rows = new Rows(portal.machine());
        String opened = "select coalesce(sum(opened), 0) from search.place where rank = 3";
        Page page = browser.visit();
        page.navigate(portal.url("/fr/search?q=zarafaprobe"));
        page.waitForCondition(() -> page.locator("a[ping]").count() == 0);
        long before = rows.number(opened);
        page.locator(".result h3 a").nth(2).click();
        page.waitForURL(url -> !url.contains("/search"));
        PortalUnderTest.within(() -> rows.number(opened), now -> now == before + 1);
        page.context().close();

        Page plain = browser.visit(1280, false);
        plain.navigate(portal.url("/fr/search?q=zarafaprobe"));
        plain.locator(".result h3 a").nth(2).click();
        plain.waitForURL(url -> !url.contains("/search"));
        PortalUnderTest.within(() -> rows.number(opened), now -> now == before + 2);
        plain.context().close();
    }

    @Test
    void results_are_taken_away_as_a_table_and_as_references_and_hold_what_the_reader_may_find() {
        HttpResponse<String> csv = portal.get("/api/v1/search/results.csv?q=zarafaprobe&region=west-central-africa");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("results.csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\uFEFFid,kind,type,title");
        assertThat(csv.body()).contains("\"Zarafaprobe à Conakry\"").doesNotContain("تقرير");
        assertThat(lines.get(0)).contains("publisher,authors");
        assertThat(csv.body()).contains("\"Atelier du Retour\",\"Aïssatou Bah;Mamadou Sow\"");

        HttpResponse<String> ris = portal.get("/api/v1/search/results.ris?q=zarafaprobe&in=ar");
        assertThat(ris.body()).contains("TY  - RPRT", "TI  - تقرير zarafaprobe", "PY  - 2023", "ER  - ");
        String cited = portal.get("/api/v1/search/results.ris?q=zarafaprobe&country=GN&language=es")
                .body();
        assertThat(cited)
                .contains(
                        "TY  - ",
                        "AU  - Aïssatou Bah",
                        "AU  - Mamadou Sow",
                        "PB  - Atelier du Retour",
                        "PY  - 2019",
                        "KW  - ");
        String id = found("q=zarafaprobe&country=GN")
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        assertThat(cited)
                .as("as the record's own page gives it")
                .isEqualTo(portal.get("/api/v1/library/records/" + id + "/citation.ris")
                        .body());
        assertThat(portal.get("/api/v1/search/results.csv?q=x&from=soon").statusCode())
                .isEqualTo(400);
    }

    @Test
    void programs_get_what_pages_show() {
        JsonObject answer = found("q=zarafaprobe+Guin%C3%A9e&language=fr&from=2018&to=2019-12");
        assertThat(answer.getJsonArray("items").getJsonObject(0).getString("title"))
                .isEqualTo("Zarafaprobe à Conakry");
        JsonObject place = answer.getJsonArray("understood").getValuesAs(JsonObject.class).stream()
                .filter(thing -> thing.getString("place", "").equals("country"))
                .findFirst()
                .orElseThrow();
        assertThat(place.getString("concept")).isEqualTo("GN");
        assertThat(found("q=zarafaprobe&cell=social.community").getInt("total")).isEqualTo(2);
        assertThat(found("q=zarafaprobe&within=group:none").getInt("total")).isZero();
        assertThat(found("q=zarafaprobe&region=north-africa&region=west-central-africa&country=NE")
                        .getInt("total"))
                .isEqualTo(2);
        assertThat(portal.get("/api/v1/search?q=x&within=nowhere").statusCode()).isEqualTo(400);
    }

    private static JsonObject found(String query) {
        return Seed.json(portal.get("/api/v1/search?" + query).body());
    }
}
