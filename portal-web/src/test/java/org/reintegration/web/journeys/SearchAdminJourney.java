package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** An administrator looks after search: the index, what people ask, how much each place of a word weighs; and readers are led on. */
class SearchAdminJourney {

    private static Browser browser;
    private static PortalUnderTest portal;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        portal.seed();
        PortalUnderTest.within(
                Duration.ofSeconds(90),
                () -> Seed.json(portal.get("/api/v1/search?q=formation").body()),
                answer -> answer.getInt("total", 0) > 0);
        Rows rows = new Rows(portal.machine());
        asked(rows, "EN", "cash for work in winter camps", 9, 9);
        asked(rows, "AR", "صعوبات العودة إلى القرية", 7, 7);
        asked(rows, "FR", "formation professionnelle", 31, 0);
        rows.change(
                "insert into search.place (day, rank, shown, opened) values (current_date, 1, 120, 48),"
                        + " (current_date, 2, 118, 20), (current_date, 3, 110, 6)"
                        + " on conflict (day, rank) do update set shown = place.shown + excluded.shown, opened = place.opened + excluded.opened");
    }

    /** So many times by six people. */
    private static void asked(Rows rows, String language, String words, int times, int empty) {
        rows.change(
                "insert into search.question (day, language, words, times, empty) values (current_date, ?, ?, ?, ?)",
                language,
                words,
                times,
                empty);
        for (int drawer = 0; drawer < 6; drawer++) {
            rows.change(
                    "insert into search.drawer (month, language, words, drawer)"
                            + " values (date_trunc('month', current_date)::date, ?, ?, ?::int)",
                    language,
                    words,
                    drawer);
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_index_says_how_it_stands_and_is_compared_and_built_anew_by_a_button() {
        Page page = signIn("en");
        page.navigate(portal.url("/en/admin/index"));
        page.locator("[id='index:compare']").click();
        assertThat(page.locator("main").textContent()).doesNotContain("???");
        assertThat(page.locator("table tbody tr").count()).isPositive();
        look(page, "en", "admin/index");
        look(page, "ar", "admin/index");

        page.navigate(portal.url("/en/admin/index"));
        page.locator("[id='index:rebuild']").click();
        PortalUnderTest.within(
                Duration.ofSeconds(90),
                () -> {
                    page.navigate(portal.url("/en/admin/index"));
                    return page.locator("[id='index:rebuild']").count();
                },
                buttons -> buttons == 1);
        assertThat(Seed.json(portal.get("/api/v1/search?q=formation").body()).getInt("total"))
                .isPositive();
    }

    @Test
    void what_many_people_ask_in_vain_is_shown_and_may_become_a_gap() {
        Page page = signIn("en");
        page.navigate(portal.url("/en/admin/searches"));
        assertThat(page.locator("main").textContent())
                .contains("cash for work in winter camps", "formation professionnelle");
        List<Integer> first =
                page.locator("tr:has(td.num:first-child)").first().locator("td").allTextContents().stream()
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList();
        // Others search in the same portal meanwhile, so it is the sum that is known and not its parts.
        assertThat(first.get(2)).isGreaterThanOrEqualTo(48);
        assertThat(first.get(3)).isCloseTo(100 * first.get(2) / first.get(1), Offset.offset(1));
        look(page, "en", "admin/searches");
        look(page, "ar", "admin/searches");
    }

    @Test
    void weights_are_tried_before_they_are_set_and_what_moves_is_shown() {
        Page page = signIn("en");
        page.navigate(portal.url("/en/admin/weights"));
        look(page, "en", "admin/weights");
        look(page, "ar", "admin/weights");
        page.navigate(portal.url("/en/admin/weights"));
        page.locator("input[name^=w-]").first().fill("0.1");
        page.locator("#own").fill("formation des jeunes");
        page.locator("button[name=preview]").click();
        assertThat(page.locator("main section h2").first().textContent()).isEqualTo("formation des jeunes");
        assertThat(page.locator("#own").inputValue()).isEqualTo("formation des jeunes");
        assertThat(page.locator("main").textContent()).doesNotContain("???");
        assertThat(page.locator("input[name^=w-]").first().inputValue()).isEqualTo("0.1");
        assertAccessible(page);
        keep(page, "en-1280-admin-weights-preview");
        page.locator("input[name^=w-]").first().fill("many");
        follow(page, page.locator("button[name=set]"));
        assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
    }

    @Test
    void whoever_finds_nothing_is_offered_something_broader_the_gaps_and_the_community() {
        Page page = browser.visit(375, true);
        page.navigate(portal.url("/en/search?q=%22vocational%20qwyxz%22%20Niger"));
        look(page, "en", "search?q=%22vocational+qwyxz%22+Niger");
        look(page, "ar", "search?q=%22qwyxz+qwyxz%22+%D8%A7%D9%84%D9%86%D9%8A%D8%AC%D8%B1");
        page.navigate(portal.url("/en/search?q=%22vocational+qwyxz%22+Niger"));
        assertThat(page.locator(".empty a[href^='/en/fund/gaps?q=']").count()).isEqualTo(1);
        assertThat(page.locator(".empty a[href^='/en/community?ask=']").count()).isEqualTo(1);
    }

    /** At both widths; nothing scrolls sideways and no rule of access is broken. */
    private static void look(Page page, String language, String path) {
        for (int width : new int[] {1280, 375}) {
            page.setViewportSize(width, 900);
            page.navigate(portal.url("/" + language + "/" + path));
            assertAccessible(page);
            keep(
                    page,
                    language + "-" + width + "-" + path.replaceAll("\\W.*", "") + "-"
                            + path.replaceAll("^\\w+/?", "")
                                    .replaceAll("\\W", "")
                                    .toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static Page signIn(String language) {
        return browser.signIn(portal, language, 1280, "administrator");
    }
}
