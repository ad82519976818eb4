package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.Browser.pick;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
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
import org.reintegration.web.testing.PortalUnderTest;

/** People write, read, search and administer in French, Spanish and Arabic, through a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleJourney {

    private static final String TITLE = "Les caisses d’épargne villageoises tiennent quand les familles décident";

    private static Browser browser;
    private static String lesson = "";
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
        follow(page, page.locator(".bar-foot .btn.alt").first());

        lesson = page.url();
        page.navigate(lesson);
        assertThat(page.locator("h1").textContent()).contains(TITLE);
        assertThat(page.locator("[data-field='text.insight']").first().inputValue())
                .contains("La confiance préexiste au projet");

        pick(page, "host", "Niger", "NE");
        pick(page, "themes", "groupes d'épargne", "savings-groups");
        page.locator("[data-field='facts.primaryCell']").first().selectOption("economic:community");
        page.locator("[data-field='facts.licence']").first().selectOption("cc-by-4.0");
        assertAccessible(page);
        keep(page, "fr-1280-lesson-saved");
        page.context().close();
    }

    @Test
    @Order(2)
    void what_is_missing_is_named_beside_its_field_and_nothing_typed_is_lost() {
        Page page = signIn("fr", "amina", 375);
        page.navigate(lesson);
        assertThat(page.locator("li[data-token-value=NE]").count())
                .as("saved by itself")
                .isEqualTo(1);
        fill(page, "text.recommendation", "");
        page.locator(".bar-foot .btn:not(.alt)").click();

        assertThat(page.locator(".note.bad").first().textContent()).isNotBlank();
        assertThat(page.locator("[data-field='text.observation']").first().inputValue())
                .contains("deux ans");
        assertAccessible(page);
        keep(page, "fr-375-lesson-incomplete");

        fill(page, "text.recommendation", "Laisser les familles composer le groupe et fixer la cotisation.");
        follow(page, page.locator(".bar-foot .btn:not(.alt)"));
        assertThat(page.locator(".note.bad").count()).isZero();
        keep(page, "fr-375-lesson-submitted");
        page.context().close();
    }

    @Test
    @Order(3)
    void two_reviewers_accept_it_with_letters_and_an_editor_reads_its_language_and_publishes_it() {
        accept("ar", "library-reviewer");
        accept("pt", "celina");

        Page editor = signIn("fr", "editor");
        editor.navigate(portal.url("/fr/library/desk"));
        keep(editor, "fr-1280-desk");
        assertAccessible(editor);
        follow(editor, editor.getByText(TITLE).first());
        keep(editor, "fr-1280-review");
        editor.locator("section[aria-labelledby=language] .btn:not(.alt)").click();
        editor.locator("section[aria-labelledby=language]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        follow(editor, editor.locator("aside .btn:not(.alt):not(.danger)").first());
        assertThat(editor.locator(".note.bad").count()).isZero();
        editor.context().close();
    }

    private static void accept(String language, String person) {
        Page reviewer = signIn(language, person);
        reviewer.navigate(portal.url("/" + language + "/library/desk"));
        keep(reviewer, language + "-1280-desk");
        assertAccessible(reviewer);
        reviewer.getByText(TITLE).first().click();
        reviewer.locator("aside .btn").first().click();
        reviewer.locator("[id='review:letter']").waitFor();
        for (Locator level : reviewer.locator("input[type=radio][value=HIGH]").all()) {
            level.check();
        }
        for (Locator reason : reviewer.locator(".card.wash textarea").all()) {
            reason.fill("واضح ومدعوم بملاحظات من الميدان.");
        }
        reviewer.locator("[id='review:letter']").fill("شكراً على هذا الدرس الواضح.");
        reviewer.locator("[id='review:verdict']").selectOption("ACCEPT");
        assertAccessible(reviewer);
        keep(reviewer, language + "-1280-review");
        follow(reviewer, reviewer.locator(".bar-foot .btn:not(.alt)"));
        reviewer.context().close();
    }

    @Test
    @Order(4)
    void a_visitor_finds_it_with_a_spanish_and_with_an_arabic_question() {
        Page page = browser.visit(375, true);
        for (Map.Entry<String, String> question :
                Map.of("es", "grupos de ahorro", "ar", "مجموعات الادخار").entrySet()) {
            String language = question.getKey();
            Locator found = PortalUnderTest.within(
                    () -> {
                        page.navigate(portal.url("/" + language + "/"));
                        page.locator("form.search.big input[name=q]").fill(question.getValue());
                        follow(page, page.locator("form.search.big button"));
                        return page.locator(".result").filter(new Locator.FilterOptions().setHasText(TITLE));
                    },
                    results -> results.count() == 1);
            assertAccessible(page);
            keep(page, language + "-375-found-across-languages");
            found.locator("h3 a").click();
            assertThat(page.locator("h1").textContent()).contains(TITLE);
            assertAccessible(page);
            keep(page, language + "-375-lesson-from-niger");
        }
        page.context().close();
    }

    @Test
    @Order(5)
    void a_visitor_reads_and_searches_with_javascript_off() {
        Page page = browser.visit(375, false);
        for (String language : List.of("fr", "es", "ar")) {
            page.navigate(portal.url("/" + language + "/"));
            page.locator("form.search.big input[name=q]").fill(language.equals("ar") ? "التدريب المهني" : "formation");
            follow(page, page.locator("form.search.big button"));
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
                for (String path : pages(width)) {
                    page.navigate(portal.url("/" + language + path));
                    assertAccessible(page);
                    keep(page, language + "-" + width + "-" + path.replaceAll("\\W+", "_"));
                }
            }
            page.context().close();
        }
    }

    /** Four hundred and fifty concepts on one page take axe eight seconds each time: they are looked at where there is least room. */
    private static List<String> pages(int width) {
        List<String> pages = List.of("/", "/search?q=retour", "/library", "/sign-in", "/register", "/about");
        return width > 320
                ? pages
                : Stream.concat(pages.stream(), Stream.of("/vocabulary")).toList();
    }

    @Test
    @Order(7)
    void an_administrator_grants_a_role_and_the_member_may_do_what_it_allows() {
        Page diego = signIn("es", "diego");
        diego.navigate(portal.url("/es/library/new/lesson"));
        assertThat(diego.locator("form[id=begin]").count()).isZero();

        Page page = signIn("fr", "administrator");
        page.navigate(portal.url("/fr/admin/members"));
        keep(page, "fr-1280-admin-members");
        assertAccessible(page);
        assertThat(page.locator("main").textContent()).contains("library-reviewer@example.org", "Relecteur");
        page.locator("#q").fill("diego@example.org");
        page.locator("form.keep .btn").click();
        page.locator("td.full a").first().click();
        page.locator("#role").selectOption("CONTRIBUTOR");
        follow(page, page.locator("form[id=give] .btn"));
        assertThat(page.locator("ul.items").textContent()).contains("Contribut");
        assertAccessible(page);
        keep(page, "fr-1280-role-granted");
        page.context().close();

        diego.navigate(portal.url("/es/library/new/lesson"));
        assertThat(diego.locator("form[id=begin]").count()).isEqualTo(1);
        assertAccessible(diego);
        keep(diego, "es-1280-new-lesson");
        diego.context().close();
    }

    @Test
    @Order(8)
    void signed_in_a_record_needs_at_most_eight_statements_and_a_search_five() {
        Page page = signIn("en", "member");
        assertThat(statements(page, "/en/search?q=livelihoods&kind=resource")).isBetween(1, 5);
        String record = page.locator(".result h3 a").first().getAttribute("href");
        assertThat(statements(page, URI.create(record).getPath())).isBetween(1, 8);
        assertThat(page.locator(".who").textContent()).contains("Grace");
        page.context().close();
    }

    private static int statements(Page page, String path) {
        return Integer.parseInt(page.navigate(portal.url(path)).headerValue("portal-statements"));
    }

    private static Page signIn(String language, String person) {
        return signIn(language, person, 1280);
    }

    private static Page signIn(String language, String person, int width) {
        return browser.signIn(portal, language, width, person);
    }

    private static void fill(Page page, String field, String text) {
        page.locator("[data-field='" + field + "']").first().fill(text);
    }
}
