package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** Applicants, an officer, reviewers (one with a conflict), the chair and the authoriser take two applications to an award and a decline. */
class FundWalkDrill {

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
    void two_applications_come_to_an_award_and_a_decline() {
        a_gap_is_registered();
        String call = an_officer_publishes_a_call();
        everybody_reads_it_without_script(call);
        String awarded = apply("en", 1280, "diego", call, "Mediation with lenders");
        String declined = apply("ar", 375, "amina", call, "الوساطة مع الدائنين");
        two_tabs_overwrite_nothing(call);
        the_call_closes(call);
        the_officer_chooses_reviewers(awarded, List.of("fund-reviewer"));
        the_officer_chooses_reviewers(declined, List.of("fund-reviewer", "celina"));
        a_reviewer_declares_a_conflict_and_finds_nothing_any_more();
        review("fund-reviewer", "4");
        review("celina", "2");
        the_chair_ranks_and_proposes(call);
        the_authoriser_decides(call);
        assertThat(stage(signIn("en", 1280, "diego"), awarded))
                .as("letters are held")
                .isEqualTo("In review");
        the_officer_lets_the_letters_go(call);
        assertThat(stage(signIn("en", 1280, "diego"), awarded)).isEqualTo("Awarded");
        assertThat(stage(signIn("en", 1280, "amina"), declined)).isEqualTo("Declined");
        the_lead_appeals_and_somebody_not_involved_answers(declined);
        nothing_is_found();
    }

    private void a_gap_is_registered() {
        Page page = signIn("fr", 1280, "editor");
        page.navigate(portal.url("/fr/fund/new-gap"));
        assertAccessible(page);
        page.locator("[id='gap:title']").fill("Que change une médiation avec les prêteurs ?");
        page.locator("[id='gap:words']")
                .fill("Nous savons que la dette pousse à repartir ; nous ne savons pas ce qui aide.");
        follow(page, page.locator(".bar-foot .btn").first());
        assertThat(page.locator("h1").textContent()).contains("médiation");
        page.context().close();
    }

    private String an_officer_publishes_a_call() {
        Page page = signIn("en", 1280, "fund-officer");
        page.navigate(portal.url("/en/fund/new-call"));
        assertAccessible(page);
        page.locator("details.card summary").click();
        page.locator("[id='call:fundName']").fill("Fund of the tests");
        page.locator("[id='call:fundCeiling']").fill("20000");
        follow(page, page.locator("[id='call:setUp']"));
        page.locator("[id='call:title']").fill("Owing and coming home");
        page.locator("[id='call:purpose']").fill("We know little about what helps.");
        page.locator("input[name='call:gaps']").first().check();
        page.locator("[id='call:grantCeiling']").fill("15000");
        page.locator("[id='call:ceiling']").fill("20000");
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        page.locator("[id='call:opens']").fill(now.minusDays(1).toString());
        page.locator("[id='call:closes']").fill(now.plusDays(20).toString());
        page.locator("[id='call:sections']")
                .fill("# Method\nHow will you find out? | Whom do you ask? | 2000\n(What could go wrong?)");
        page.locator("[id='call:rubric']").fill("Sound = 60\nUseful = 30");
        page.locator("[id='call:reviewers']").fill("1");
        keep(page, "en-1280-fund-call-form");
        follow(page, page.locator("[id='call:save']"));
        assertAccessible(page);
        follow(page, page.locator("[id='call:publish']"));
        assertThat(page.locator(".note.bad").textContent()).as("weights of 90").contains("100");
        page.navigate(page.url().replace("/desk/", "/edit-call/"));
        page.locator("[id='call:rubric']").fill("Sound = 60\nUseful = 40");
        follow(page, page.locator("[id='call:save']"));
        follow(page, page.locator("[id='call:publish']"));
        assertThat(page.locator("#status").textContent()).isEqualTo("Open");
        keep(page, "en-1280-fund-call-desk");
        String id = page.url().replaceAll(".*/fund/desk/", "").replaceAll("\\W.*", "");
        page.context().close();
        return id;
    }

    private void everybody_reads_it_without_script(String call) {
        Map<String, Integer> readers = Map.of("en", 1280, "fr", 375, "es", 1280, "ar", 375, "pt", 375);
        readers.forEach((language, width) -> {
            Page page = browser.visit(width, true);
            for (String path : List.of("/fund", "/fund/gaps", "/fund/calls/" + call)) {
                page.navigate(portal.url("/" + language + path));
                assertAccessible(page);
                keep(page, language + "-" + width + path.replace(call, "call").replace('/', '-'));
            }
            page.context().close();
        });
        HttpResponse<String> page = portal.get("/en/fund/calls/" + call + "/owing-and-coming-home");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>", "style=").hasSizeLessThan(60_000);
        assertThat(page.headers().firstValue("ETag")).isPresent();
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private String apply(String language, int width, String person, String call, String title) {
        Page page = signIn(language, width, person);
        page.navigate(portal.url("/" + language + "/fund/apply/" + call));
        assertAccessible(page);
        follow(page, page.locator("[id='apply:begin']"));
        String address = page.url();
        String id = address.replaceAll(".*/fund/applications/", "").replaceAll("\\W.*", "");
        assertAccessible(page);
        for (String section : List.of("about", "team", "q-s1", "budget", "declarations")) {
            page.navigate(address + "/" + section);
            assertAccessible(page);
            for (Locator box : page.locator("textarea[data-answer]").all()) {
                String key = box.getAttribute("data-answer");
                box.fill(key.equals("title") ? title : key.equals("orcid") ? "0000-0002-1825-0097" : "In few words.");
            }
            for (Locator choice : page.locator("select[data-answer]").all()) {
                choice.selectOption("yes");
            }
            if (section.equals("budget")) {
                page.locator("[data-cell=what]").first().fill("Researcher");
                page.locator("[data-cell=category]").first().selectOption("FEES");
                page.locator("[data-cell=quantity]").first().fill("4");
                page.locator("[data-cell=price]").first().fill("2500");
            }
            follow(page, page.locator("[id='section:save']"));
            assertThat(page.locator(".note.bad").count()).as(section).isZero();
            keep(page, language + "-" + width + "-fund-section-" + section);
        }
        page.navigate(address);
        follow(page, page.locator("[id='application:submit']"));
        assertThat(page.locator("#receipt").textContent()).hasSize(10);
        assertAccessible(page);
        keep(page, language + "-" + width + "-fund-submitted");
        page.navigate(address + "/receipt");
        assertAccessible(page);
        assertThat(page.locator(".hash").textContent()).hasSize(64);
        assertThat(page.locator("main").textContent()).contains(title);
        keep(page, language + "-" + width + "-fund-receipt");
        page.context().close();
        return id;
    }

    /** One tab saves by itself, the other is shown both texts and keeps both. */
    private void two_tabs_overwrite_nothing(String call) {
        Page one = signIn("en", 1280, "shafiq");
        one.navigate(portal.url("/en/fund/apply/" + call));
        follow(one, one.locator("[id='apply:begin']"));
        String section = one.url() + "/q-s1";
        one.navigate(section);
        Page other = one.context().newPage();
        other.navigate(section);
        one.locator("[data-answer=q1]").fill("Interviews in Cumilla.");
        one.locator("#saved", new Page.LocatorOptions().setHasText("revision 1"))
                .waitFor();
        other.locator("[data-answer=q1]").fill("Diaries by telephone.");
        other.locator("[id='section:compare']").waitFor();
        assertAccessible(other);
        follow(other, other.locator("[id='section:compare']"));
        assertAccessible(other);
        keep(other, "en-1280-fund-conflict");
        assertThat(other.locator("[aria-labelledby=both]").textContent())
                .contains("Interviews in Cumilla.", "Diaries by telephone.", "Shafiqul Alam Mridha");
        follow(other, other.locator("[id='section:both-stay']"));
        assertThat(other.locator("[data-answer=q1]").inputValue())
                .contains("Interviews in Cumilla.", "Diaries by telephone.");
        one.context().close();
    }

    private void the_call_closes(String call) {
        new Rows(portal.machine()).force("update fund.call set closesAt = clock_timestamp() where publicId = ?", call);
        PortalUnderTest.within(
                () -> Seed.json(portal.get("/api/v1/fund/calls/" + call).body()).getString("status"),
                "IN_REVIEW"::equals);
    }

    private void the_officer_chooses_reviewers(String application, List<String> people) {
        Page page = signIn("en", 1280, "fund-officer");
        page.navigate(portal.url("/en/fund/screening/" + application));
        assertAccessible(page);
        for (String person : people) {
            String name = Map.of("fund-reviewer", "Rosa Ixmucané Tzoc", "celina", "Celina Macuácua")
                    .get(person);
            page.locator("[id='screening:reviewer']").selectOption(new SelectOption().setLabel(name));
            follow(page, page.locator("[id='screening:assign']"));
        }
        follow(page, page.locator("[id='screening:pass']"));
        keep(page, "en-1280-fund-screening");
        assertThat(page.locator("#stage").textContent()).isEqualTo("In review");
        page.navigate(portal.url("/en/fund/desk"));
        assertAccessible(page);
        page.context().close();
    }

    private void a_reviewer_declares_a_conflict_and_finds_nothing_any_more() {
        Page page = signIn("es", 1280, "fund-reviewer");
        page.navigate(portal.url("/es/fund/reviews"));
        assertAccessible(page);
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        assertThat(page.locator("main").textContent()).doesNotContain("الوساطة", "Mediation");
        follow(page, page.locator("tbody a").first());
        assertAccessible(page);
        String address = page.url();
        follow(page, page.locator("[id='review:conflict']"));
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        Response gone = page.navigate(address);
        String shown = page.locator("main").innerHTML();
        Response never = page.navigate(address.replaceAll("/reviews/.*", "/reviews/2222222222"));
        assertThat(gone.status()).isEqualTo(never.status()).isEqualTo(404);
        assertThat(shown).isEqualTo(page.locator("main").innerHTML());
        String api = "/api/v1/fund/reviews/";
        String token = portal.seed().token("fund-reviewer");
        HttpResponse<String> answer = portal.get(api + address.replaceAll(".*/", ""), token);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(portal.get(api + "2222222222", token).body());
        page.context().close();
    }

    private void review(String person, String points) {
        Page page = signIn("es", 1280, person);
        page.navigate(portal.url("/es/fund/reviews"));
        follow(page, page.locator("tbody a").first());
        follow(page, page.locator("[id='review:accept']"));
        for (Locator choice : page.locator("aside select").all()) {
            choice.selectOption(points);
        }
        for (Locator box : page.locator("aside .card textarea").all()) {
            box.fill("Porque sí.");
        }
        assertAccessible(page);
        follow(page, page.locator("[id='review:submit']"));
        keep(page, "es-1280-fund-review");
        assertThat(page.locator(".note.ok").count()).isPositive();
        page.context().close();
    }

    private void the_chair_ranks_and_proposes(String call) {
        Page page = signIn("en", 1280, "panel-chair");
        page.navigate(portal.url("/en/fund/ranking/" + call));
        assertAccessible(page);
        follow(page, page.locator("[id='ranking:freeze']"));
        assertAccessible(page);
        for (String outcome : List.of("RECOMMENDED", "NOT_RECOMMENDED")) {
            follow(page, page.locator("a.propose").first());
            assertAccessible(page);
            page.locator("[id='outcome:proposal']").selectOption(outcome);
            for (Locator member : page.locator("input[name='outcome:present']").all()) {
                member.check();
            }
            page.locator("[id='outcome:minutes-text']").fill("Agreed by all.");
            keep(page, "en-1280-fund-outcome");
            follow(page, page.locator("[id='outcome:propose']"));
            assertAccessible(page);
        }
        keep(page, "en-1280-fund-ranking");
        page.context().close();
    }

    private void the_authoriser_decides(String call) {
        Page page = signIn("fr", 1280, "authoriser");
        page.navigate(portal.url("/fr/fund/ranking/" + call));
        assertAccessible(page);
        page.locator("tr", new Page.LocatorOptions().setHasText("Mediation"))
                .locator("a.decide")
                .click();
        follow(page, page.locator("[id='outcome:award']"));
        assertThat(page.locator(".err").count()).as("no letter, no award").isPositive();
        page.locator("[id='outcome:letter']").fill("Nous avons le plaisir.");
        follow(page, page.locator("[id='outcome:award']"));
        follow(page, page.locator("a.decide"));
        assertThat(page.locator("[id='outcome:award']").count())
                .as("not recommended")
                .isZero();
        page.locator("[id='outcome:letter']").fill("Nous regrettons.");
        keep(page, "fr-1280-fund-letter");
        follow(page, page.locator("[id='outcome:decline']"));
        assertAccessible(page);
        keep(page, "fr-1280-fund-decided");
        assertThat(page.locator("tbody .btn").count()).isZero();
        assertThat(page.locator("[id='ranking:release']").count())
                .as("letters are the officers'")
                .isZero();
        page.context().close();
    }

    private void the_officer_lets_the_letters_go(String call) {
        Page page = signIn("en", 1280, "fund-officer");
        page.navigate(portal.url("/en/fund/ranking/" + call));
        assertThat(page.locator("#held").textContent()).startsWith("2 ");
        keep(page, "en-1280-fund-letters");
        follow(page, page.locator("[id='ranking:release']"));
        assertThat(page.locator("#held").count()).isZero();
        page.context().close();
    }

    private void the_lead_appeals_and_somebody_not_involved_answers(String application) {
        Page page = signIn("ar", 375, "amina");
        page.navigate(portal.url("/ar/fund/applications/" + application));
        page.locator("details:has([id='application:ground']) summary").click();
        page.locator("[id='application:ground']").selectOption("FACT_OVERLOOKED");
        page.locator("[id='application:objection']").fill("أُغفل ذكر الشريك المحلي.");
        follow(page, page.locator("[id='application:appeal']"));
        assertAccessible(page);
        keep(page, "ar-375-fund-appeal");
        page.context().close();
        Page involved = signIn("en", 1280, "fund-officer");
        involved.navigate(portal.url("/en/fund/screening/" + application));
        assertThat(involved.locator("[id='screening:uphold']").count()).isZero();
        involved.context().close();
        Page officer = signIn("en", 1280, "facilitator");
        officer.navigate(portal.url("/en/fund/screening/" + application));
        officer.locator("[id='screening:verdict']").fill("The partner is named in the summary, and was weighed.");
        follow(officer, officer.locator("[id='screening:dismiss']"));
        assertAccessible(officer);
        keep(officer, "en-1280-fund-appeal");
        assertThat(officer.locator("#stage").textContent()).isEqualTo("Declined");
        officer.context().close();
    }

    private void nothing_is_found() {
        Page page = signIn("en", 1280, "fund-officer");
        page.navigate(portal.url("/en/fund/audit"));
        assertAccessible(page);
        keep(page, "en-1280-fund-audit");
        assertThat(page.locator("#adds-up").count()).isEqualTo(1);
        page.context().close();
        JsonObject health = Seed.json(portal.get("/health/ready").body());
        assertThat(health.toString()).contains("\"name\":\"fund\"");
    }

    private String stage(Page page, String application) {
        page.navigate(portal.url("/en/fund/applications/" + application));
        String stage = page.locator("#stage").textContent();
        page.context().close();
        return stage;
    }

    private static Page signIn(String language, int width, String person) {
        return browser.signIn(portal, language, width, person);
    }
}
