package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** People write, read, search and administer in French, Spanish and Arabic, through a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleJourney {

    private static final String TITLE = "Les caisses d’épargne villageoises tiennent quand les familles décident";

    private static Browser browser;
    private static PortalUnderTest portal;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        portal.seed();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void a_contributor_in_niger_writes_a_lesson_in_french_and_finds_it_again() {
        Page page = signIn("fr", "amina");
        page.navigate(portal.url("/fr/library/new/lesson"));
        assertAccessible(page);
        page.locator("[id='begin:title']").fill(TITLE);
        page.locator("form[id=begin] .btn").click();

        fill(
                page,
                "summary",
                "À Zinder, les caisses tenues par les familles de retour ont duré plus que celles du projet.");
        fill(
                page,
                "text.context",
                "Des personnes de retour de Libye arrivaient sans revenu dans des villages déjà endettés.");
        fill(
                page,
                "text.observation",
                "Les groupes choisis par les familles elles-mêmes épargnaient encore après deux ans.");
        fill(page, "text.insight", "La confiance préexiste au projet ; on ne la fabrique pas avec une formation.");
        fill(page, "text.recommendation", "Laisser les familles composer le groupe et fixer la cotisation.");
        page.locator("[data-field='text.polarity']").first().selectOption("worked");
        keep(page, "fr-1280-lesson-form");
        page.locator(".bar-foot .btn.alt").click();
        page.waitForLoadState();

        String address = page.url();
        page.navigate(address);
        assertThat(page.locator("h1").textContent()).contains(TITLE);
        assertThat(page.locator("[data-field='text.insight']").first().inputValue())
                .contains("La confiance préexiste au projet");
        keep(page, "fr-1280-lesson-saved");
        page.context().close();
    }

    @Test
    @Order(5)
    void a_visitor_reads_and_searches_with_javascript_off() {
        Page page = browser.visit(375, false);
        for (String language : List.of("fr", "es", "ar")) {
            page.navigate(portal.url("/" + language + "/"));
            page.locator("form.search.big input[name=q]").fill(language.equals("ar") ? "التدريب المهني" : "formation");
            page.locator("form.search.big button").click();
            assertThat(page.locator(".result").count()).isPositive();
            keep(page, language + "-375-search-without-script");
            page.locator(".result h3 a").first().click();
            assertThat(page.locator("h1").first().textContent()).isNotBlank();
            keep(page, language + "-375-record-without-script");
        }
        page.context().close();
    }

    @Test
    @Order(6)
    void pages_are_accessible_wide_and_narrow_in_french_spanish_and_arabic() {
        for (int width : List.of(1280, 375, 320)) {
            Page page = browser.visit(width, true);
            for (String language : List.of("fr", "es", "ar")) {
                for (String path : List.of(
                        "/", "/search?q=retour", "/library", "/sign-in", "/register", "/vocabulary", "/about")) {
                    page.navigate(portal.url("/" + language + path));
                    assertAccessible(page);
                    keep(page, language + "-" + width + "-" + path.replaceAll("\\W+", "_"));
                }
            }
            page.context().close();
        }
    }

    @Test
    @Order(7)
    void an_administrator_sees_who_holds_which_role() {
        Page page = signIn("fr", "administrator");
        page.navigate(portal.url("/fr/admin/members"));
        keep(page, "fr-1280-admin-members");
        assertAccessible(page);
        assertThat(page.locator("main").textContent()).contains("library-reviewer@example.org", "Relecteur");
        page.context().close();
    }

    private static Page signIn(String language, String person) {
        Page page = browser.visit();
        page.navigate(portal.url("/" + language + "/sign-in"));
        page.locator("#email").fill(person + "@example.org");
        page.locator("#password").fill(Seed.PASSWORD);
        page.locator("form[id=form] .btn").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private static void fill(Page page, String field, String text) {
        page.locator("[data-field='" + field + "']").first().fill(text);
    }
}
