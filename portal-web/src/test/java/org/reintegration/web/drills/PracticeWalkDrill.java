package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.Browser.pick;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.Letter;
import org.reintegration.web.testing.PortalUnderTest;

/**
 * A practice of Niger on its way, all of it on phones: written in French, reviewed in Arabic and Portuguese, published, translated into
 * Spanish, adapted in Honduras, and read in every language without script.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PracticeWalkDrill {

    private static final int PHONE = 375;
    private static final String TITLE = "Caisses d’épargne des tailleurs de retour à Maradi";
    private static final String TITULO = "Cajas de ahorro de los sastres retornados en Maradi";
    private static final Map<String, String> PRACTICE = words(
            "summary", "Des tailleurs de retour épargnent chaque semaine et se prêtent de quoi acheter une machine.",
            "text.challenge", "Personne ne prête à qui revient sans rien.",
            "text.objective", "Que chaque membre achète sa machine en un an.",
            "text.steps", "Réunir dix voisins\nFixer la cotisation\nPrêter à tour de rôle",
            "text.advice", "Laissez le groupe choisir ses membres.");
    private static final Map<String, String> PRACTICA = words(
            "title", TITULO,
            "summary", "Sastres retornados ahorran cada semana y se prestan para comprar una máquina.",
            "text.challenge", "Nadie presta a quien vuelve sin nada.",
            "text.objective", "Que cada miembro compre su máquina en un año.",
            "text.advice", "Dejen que el grupo elija a sus miembros.");

    private static Browser browser;
    private static PortalUnderTest portal;

    /** The draft's address, the published record's id. */
    private static String draft;

    private static String id;

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
    void it_is_written_in_french_saved_as_it_is_typed_and_submitted() {
        Page page = phone("fr", "amina");
        page.navigate(portal.url("/fr/library/new/practice"));
        assertAccessible(page);
        page.locator("[id='begin:title']").fill(TITLE);
        page.locator("form[id=begin] .btn").click();
        page.locator("[id='draft:title']").waitFor();
        draft = page.url();
        id = draft.replaceAll(".*/drafts/", "").replaceAll("\\W.*", "");
        PRACTICE.forEach((field, words) ->
                page.locator("[data-field='" + field + "']").first().fill(words));
        pick(page, "origin", "Niger", "NE");
        pick(page, "themes", "groupes d'épargne", "savings-groups");
        page.locator("[data-field='facts.primaryCell']").first().selectOption("economic:community");
        page.locator("[data-field='facts.licence']").first().selectOption("cc-by-4.0");
        page.locator("#saved.saved")
                .filter(new Locator.FilterOptions().setHasText("Enregistré"))
                .waitFor();
        page.navigate(draft);
        assertThat(page.locator("[data-field='text.advice']").first().inputValue())
                .isEqualTo(PRACTICE.get("text.advice"));
        assertAccessible(page);
        keep(page, "walk-fr-375-practice");
        page.locator(".bar-foot .btn:not(.alt)").click();
        page.locator("[id='draft:summary']").waitFor(gone());
        assertThat(page.locator(".note.bad").count()).isZero();
        page.context().close();
    }

    @Test
    @Order(2)
    void two_people_of_other_languages_accept_it_and_an_editor_publishes_it() {
        accept("ar", "library-reviewer");
        accept("pt", "celina");
        Page page = desk("fr", "editor");
        Locator language = page.locator("section[aria-labelledby=language]");
        language.locator(".btn:not(.alt)").click();
        language.waitFor(gone());
        follow(page, page.locator("aside .btn:not(.alt):not(.danger)").first());
        assertThat(page.locator(".note.bad").count()).isZero();
        page.context().close();
        assertThat(portal.get("/api/v1/library/records/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void it_is_translated_into_spanish_and_read_by_another() {
        Page page = phone("es", "contributor");
        page.navigate(portal.url("/es/library/" + id));
        page.locator("a[href$='/translations']").first().click();
        page.locator("button[name=begin][value=es]").click();
        page.waitForURL("**/translations/es");
        for (Locator field : page.locator("textarea[data-field]").all()) {
            String name = field.getAttribute("data-field");
            field.fill(PRACTICA.getOrDefault(name, "Por turnos (" + name + ")"));
        }
        assertAccessible(page);
        keep(page, "walk-es-375-translate");
        page.locator("button[name=offer]").click();
        page.locator("button[name=takeBack]").waitFor();
        page.context().close();

        Page other = phone("es", "nadia");
        other.navigate(portal.url("/es/library/" + id + "/translations/es"));
        other.locator("button[name=publish]").click();
        other.waitForURL("**/translations");
        other.context().close();
    }

    @Test
    @Order(4)
    void it_is_adapted_in_honduras_and_its_trail_tells_what_was_changed() {
        Page page = phone("es", "contributor");
        page.navigate(portal.url("/es/library/" + id + "/adapt"));
        page.locator("#country").selectOption("HN");
        page.locator("#kept").fill("Los turnos");
        page.locator("#changed").fill("La cuota se paga por teléfono");
        page.locator("#why").fill("Los talleres están lejos");
        assertAccessible(page);
        keep(page, "walk-es-375-adapt");
        page.locator("form[id=form] .btn").last().click();
        page.locator("[id='draft:title']").waitFor();
        assertThat(page.locator("li[data-token-value=HN]").count()).isPositive();
        String adapted = page.url();
        page.locator("[id='draft:title']").fill("Cajas de ahorro en Choluteca");
        page.locator("#saved.saved")
                .filter(new Locator.FilterOptions().setHasText("Guardado"))
                .waitFor();
        page.navigate(adapted);
        assertThat(page.locator("[id='draft:title']").inputValue()).isEqualTo("Cajas de ahorro en Choluteca");
        assertAccessible(page);
        keep(page, "walk-es-375-adapted");
        page.locator(".bar-foot .btn:not(.alt)").click();
        page.locator("[id='draft:summary']").waitFor(gone());
        page.context().close();
        accepted(adapted.replaceAll(".*/drafts/", "").replaceAll("\\W.*", ""));

        Page trail = browser.visit(PHONE, true);
        trail.navigate(portal.url("/es/library/" + id + "/trail"));
        assertThat(trail.locator("main").textContent()).contains("Honduras", "Níger", "La cuota se paga por teléfono");
        assertAccessible(trail);
        keep(trail, "walk-es-375-trail");
        trail.context().close();
    }

    @Test
    @Order(5)
    void it_is_found_and_read_in_every_language_without_script() {
        PortalUnderTest.within(
                () -> portal.get("/es/search?q=sastres+retornados").body(), found -> found.contains(TITULO));
        for (String language : List.of("fr", "es", "ar", "en", "pt")) {
            Page page = browser.visit(PHONE, false);
            page.navigate(portal.url("/" + language + "/library/" + id));
            assertThat(page.locator("h1").textContent()).contains(language.equals("es") ? TITULO : TITLE);
            keep(page, "walk-read-" + language);
            page.navigate(page.url() + "?detail=brief");
            assertThat(page.locator("main ol.blocks").count())
                    .as("the steps stay")
                    .isPositive();
            keep(page, "walk-essentials-" + language);
            page.context().close();
        }
        Page page = browser.visit(PHONE, true);
        for (String language : List.of("fr", "es", "ar")) {
            page.navigate(portal.url("/" + language + "/library/" + id));
            assertAccessible(page);
        }
        page.context().close();
    }

    @Test
    @Order(6)
    void a_machine_translates_it_into_arabic_and_the_page_says_so_and_nothing_is_changed_while_it_is_away() {
        String inArabic = "[ar] " + TITLE;
        Page page = phone("ar", "editor");
        page.navigate(portal.url("/ar/library/" + id + "/translations"));
        portal.translator().setAway(true);
        page.locator("button[name=machine][value=ar]").click();
        page.locator(".note.bad").waitFor();
        assertAccessible(page);
        assertThat(portal.get("/ar/library/" + id).body()).doesNotContain(inArabic);

        portal.translator().setAway(false);
        page.locator("button[name=machine][value=ar]").click();
        page.locator("section[aria-labelledby=in-ar] a[hreflang=ar]").waitFor();
        assertAccessible(page);
        keep(page, "walk-ar-375-machined");
        page.context().close();

        Page read = browser.visit(PHONE, true);
        read.navigate(portal.url("/ar/library/" + id));
        assertThat(read.locator("h1").textContent()).contains(inArabic);
        assertThat(read.locator("main").textContent()).contains("ترجمة آلية");
        assertAccessible(read);
        keep(read, "walk-ar-375-machined-record");
        read.context().close();
    }

    /** As the practice before it, by programs. */
    private static void accepted(String adapted) {
        for (String reviewer : List.of("library-reviewer", "celina")) {
            press(reviewer, adapted, "reviews", "{}");
            press(reviewer, adapted, "reviews", Letter.saying("ACCEPT").build().toString());
        }
        press("editor", adapted, "language", "");
        press("editor", adapted, "publication", "");
    }

    private static void press(String person, String record, String what, String body) {
        HttpResponse<String> answer = portal.post(
                "/api/v1/library/records/" + record + "/" + what,
                portal.seed().token(person),
                "application/json",
                body);
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isBetween(200, 204);
    }

    private static void accept(String language, String person) {
        Page page = desk(language, person);
        page.locator("aside .btn").first().click();
        page.locator("[id='review:letter']").waitFor();
        for (Locator level : page.locator("input[type=radio][value=HIGH]").all()) {
            level.check();
        }
        for (Locator reason : page.locator(".card.wash textarea").all()) {
            reason.fill("واضح ومدعوم بملاحظات من الميدان.");
        }
        page.locator("[id='review:letter']").fill("شكراً على هذه الممارسة الواضحة.");
        page.locator("[id='review:verdict']").selectOption("ACCEPT");
        assertAccessible(page);
        keep(page, "walk-" + language + "-375-review");
        page.locator(".bar-foot .btn:not(.alt)").click();
        page.locator("[id='review:letter']").waitFor(gone());
        page.context().close();
    }

    /** The practice as those see it who judge it. */
    private static Page desk(String language, String person) {
        Page page = phone(language, person);
        page.navigate(portal.url("/" + language + "/library/desk/" + id));
        return page;
    }

    private static Page phone(String language, String person) {
        return browser.signIn(portal, language, PHONE, person);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** In the order in which they stand on the page. */
    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
