package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.Lesson;
import org.reintegration.web.testing.Letter;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** A French lesson is translated into Arabic on a phone, read by another, and found and read by everybody; programs do the same. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TranslationJourney {

    private static final String RECORDS = "/api/v1/library/records/";

    /** Stands in the translation and nowhere else. */
    private static final String WORD = "قرنفلستان";

    private static final Map<String, String> ARABIC = Map.of(
            "title", "دَين يُذكر باكرًا قبل السفر " + WORD,
            "summary", "الحديث عن الدَّين قبل السفر يجنّب العائدين الخجل.",
            "text.context", "في النيجر يعود الناس بديون السفر.",
            "text.observation", "من يتحدث عنها باكرًا يلقى المساعدة.",
            "text.insight", "الدَّين أثقل من قلة العمل.",
            "text.recommendation", "اسألوا عن الدَّين في أول لقاء.");

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static String id;

    @BeforeAll
    static void a_french_lesson() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        id = sent("amina", "POST", "/api/v1/library/lessons", Lesson.called("Une dette dite tôt, avant le départ"))
                .getString("id");
        published();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void a_translator_writes_beside_the_source_on_a_phone_and_another_reads_and_publishes() {
        Page page = browser.signIn(portal, "ar", 375, "youssef");
        page.navigate(portal.url("/ar/library/" + id));
        follow(page, page.locator("a[href$='/translations']"));
        assertAccessible(page);
        keep(page, "translations-ar-375");
        page.locator("button[name=begin][value=ar]").click();
        page.waitForURL("**/translations/ar");
        Locator fields = page.locator("textarea[data-field]");
        assertThat(fields.count()).isEqualTo(ARABIC.size());
        page.locator("[data-field=title]").fill(ARABIC.get("title"));
        page.locator("button[name=offer]").click();
        page.locator(".field.bad").first().waitFor();
        assertThat(page.locator("[data-field=title]").inputValue()).isEqualTo(ARABIC.get("title"));
        ARABIC.forEach(
                (field, words) -> page.locator("[data-field='" + field + "']").fill(words));
        page.locator("#saved")
                .filter(new Locator.FilterOptions().setHasText("محفوظ"))
                .waitFor();
        assertAccessible(page);
        keep(page, "translate-ar-375");
        page.locator("button[name=offer]").click();
        page.locator("button[name=takeBack]").waitFor();
        page.context().close();

        Page other = browser.signIn(portal, "fr", 1280, "nadia");
        other.navigate(portal.url("/fr/library/" + id + "/translations/ar"));
        assertThat(other.locator(".beside [dir=rtl]").first().textContent()).contains(WORD);
        assertAccessible(other);
        keep(other, "translate-review-fr-1280");
        other.locator("button[name=publish]").click();
        other.waitForURL("**/translations");
        keep(other, "translations-fr-1280");
        other.context().close();
    }

    @Test
    @Order(2)
    void everybody_reads_it_in_their_language_without_script_and_finds_it_by_its_words() {
        for (String language : List.of("ar", "en", "fr")) {
            Page page = browser.visit(language.equals("en") ? 1280 : 375, false);
            page.navigate(portal.url("/" + language + "/library/" + id));
            boolean arabic = language.equals("ar");
            assertThat(page.locator("h1").textContent()).contains(arabic ? WORD : "Une dette dite tôt");
            assertThat(page.locator("h1").getAttribute("lang")).isEqualTo(arabic ? "ar" : "fr");
            assertThat(page.locator("link[rel=canonical]").getAttribute("href"))
                    .contains(arabic ? "/ar/library/" : "/fr/library/");
            assertThat(page.locator(".note").allTextContents().toString().contains("يوسف"))
                    .isEqualTo(arabic);
            keep(page, "translated-" + language);
            page.context().close();
        }
        Page page = browser.visit(375, true);
        page.navigate(portal.url("/ar/library/" + id));
        assertAccessible(page);
        page.context().close();
        PortalUnderTest.within(
                () -> Seed.json(portal.get("/api/v1/search?q=%D9%82%D8%B1%D9%86%D9%81%D9%84%D8%B3%D8%AA%D8%A7%D9%86")
                        .body()),
                found -> found.getJsonArray("items").size() == 1
                        && found.getJsonArray("items")
                                .getJsonObject(0)
                                .getString("id")
                                .equals(id));
    }

    @Test
    @Order(3)
    void its_essentials_are_read_and_everything_from_there() {
        for (String language : List.of("ar", "fr")) {
            Page page = browser.visit(375, true);
            page.navigate(portal.url("/" + language + "/library/" + id));
            Locator lengths = page.locator("main nav.tabs a");
            assertThat(lengths.count()).isEqualTo(2);
            assertThat(page.locator("#use").count()).isEqualTo(1);
            int heads = page.locator("main h2").count();

            lengths.nth(1).click();

            page.waitForURL("**?detail=brief");
            assertThat(page.locator("main").textContent())
                    .contains(
                            language.equals("ar")
                                    ? ARABIC.get("text.recommendation")
                                    : "Demander la dette au premier entretien")
                    .doesNotContain(language.equals("ar") ? ARABIC.get("text.context") : "dettes de voyage");
            assertThat(page.locator("#use").count()).as("what stands around it").isZero();
            assertAccessible(page);
            keep(page, "essentials-" + language);
            page.locator("main nav.tabs a").first().click();
            page.locator("#use").waitFor();
            assertThat(page.locator("main h2").count()).isEqualTo(heads);
            page.context().close();
        }
    }

    @Test
    @Order(4)
    void a_reader_of_another_language_judges_it_by_what_is_said_in_brief() {
        Page page = browser.signIn(portal, "pt", 375, "contributor");
        page.navigate(portal.url("/pt/library/" + id + "/translations"));
        page.locator("section[aria-labelledby=in-pt] details summary").click();
        page.locator("#words-pt").fill("Falar da dívida antes da partida: mandiocaprobe.");
        page.locator("button[name=brief][value=pt]").click();
        page.waitForURL("**/translations");
        page.navigate(portal.url("/pt/library/" + id));
        assertThat(page.locator("#brief").count()).isEqualTo(1);
        assertAccessible(page);
        keep(page, "brief-pt-375");
        PortalUnderTest.within(
                () -> portal.get("/pt/search?q=mandiocaprobe").body(),
                found -> found.contains("mandiocaprobe.") && found.contains("Une dette dite"));
        page.navigate(portal.url("/pt/search?q=mandiocaprobe"));
        assertAccessible(page);
        keep(page, "brief-search-pt-375");
        page.context().close();
    }

    @Test
    @Order(5)
    void over_http_everybody_does_what_is_theirs_and_is_told_the_rule_otherwise() {
        String work = RECORDS + id + "/translations/es/";
        String draft = work + "draft";
        String words =
                Json.createObjectBuilder().add("fields", fields("es ")).build().toString();
        is(428, call("contributor", "PUT", draft, null, words));
        is(401, call(null, "PUT", draft, "0", words));
        is(403, call("member", "PUT", draft, "0", words));
        is(404, call("contributor", "PUT", draft.replace("/es/", "/de/"), "0", words));
        is(409, call("contributor", "PUT", draft.replace("/es/", "/fr/"), "0", words));
        HttpResponse<String> begun = call("contributor", "PUT", draft, "0", words);
        is(200, begun);
        String first = tag(begun);
        is(409, call("nadia", "PUT", draft, "0", words));
        is(404, call("nadia", "GET", draft, null, null));
        String second = tag(call("contributor", "PUT", draft, first, words));
        HttpResponse<String> late = call("contributor", "PUT", draft, first, words);
        is(412, late);
        assertThat(late.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Seed.json(late.body()).getJsonObject("stored").getInt("version"))
                .isEqualTo(number(second));
        is(404, call("nadia", "POST", work + "offer", second, null));
        HttpResponse<String> offered = call("contributor", "POST", work + "offer", second, null);
        is(200, offered);
        String seen = tag(offered);
        String publish = "{\"publish\":true}";
        is(401, call(null, "POST", work + "reviews", seen, publish));
        is(404, call("member", "POST", work + "reviews", seen, publish));
        assertThat(call("contributor", "POST", work + "reviews", seen, publish).body())
                .contains("nobody-reviews-their-own-translation");
        is(400, call("nadia", "POST", work + "reviews", seen, "{\"letter\":\"\"}"));
        is(409, call("nadia", "POST", work + "reviews", second, publish));
        HttpResponse<String> sent = call("nadia", "POST", work + "reviews", seen, "{\"letter\":\"El título\"}");
        is(200, sent);
        String again = tag(call("contributor", "POST", work + "offer", tag(sent), null));
        is(200, call("library-reviewer", "POST", work + "reviews", again, publish));
        is(404, call("contributor", "GET", draft, null, null));
        assertThat(call(null, "GET", RECORDS + id + "/translations/es", null, null)
                        .body())
                .contains("es Une dette", "\"reviewed\":true");
        is(403, call("contributor", "POST", work + "machine", null, null));
        portal.translator().setAway(true);
        is(503, call("editor", "POST", RECORDS + id + "/translations/en/machine", null, null));
        portal.translator().setAway(false);
        String brief = RECORDS + id + "/briefs/en";
        is(403, call("member", "PUT", brief, "0", "{\"words\":\"On debt\"}"));
        is(400, call("nadia", "PUT", brief, "0", "{\"words\":\"" + "x".repeat(601) + "\"}"));
        HttpResponse<String> told = call("nadia", "PUT", brief, "0", "{\"words\":\"On debt\"}");
        is(200, told);
        is(409, call("editor", "PUT", brief, "0", "{\"words\":\"Again\"}"));
        is(204, call("editor", "DELETE", brief, tag(told), null));
    }

    @Test
    @Order(6)
    void when_the_record_moves_on_its_readers_are_told_and_when_it_is_withdrawn_nothing_is_left() {
        press("amina", "POST", "versions", null);
        JsonObject work = Seed.json(
                call("amina", "GET", "/api/v1/library/drafts/" + id, null, null).body());
        is(
                200,
                call(
                        "amina",
                        "PUT",
                        "/api/v1/library/lessons/" + id,
                        Integer.toString(work.getInt("version")),
                        Lesson.called("Une dette dite tôt, en famille").build().toString()));
        published();

        Page page = browser.visit(375, false);
        page.navigate(portal.url("/ar/library/" + id));
        assertThat(page.locator("h1").textContent()).contains(WORD);
        assertThat(page.locator(".note.warn b").first().textContent()).contains("2");
        keep(page, "translated-stale-ar-375");
        page.context().close();

        press("editor", "POST", "withdrawal", Json.createObjectBuilder().add("reason", "Faux"));
        for (String path : List.of("/translations", "/translations/ar", "/translations/es")) {
            is(404, call("editor", "GET", RECORDS + id + path, null, null));
            is(404, portal.get("/ar/library/" + id + "/translations"));
        }
        assertThat(portal.get("/ar/library/" + id).body()).doesNotContain(WORD);
        PortalUnderTest.within(
                () -> Seed.json(portal.get("/api/v1/search?q=%D9%82%D8%B1%D9%86%D9%81%D9%84%D8%B3%D8%AA%D8%A7%D9%86")
                        .body()),
                found -> found.getJsonArray("items").isEmpty());
    }

    /** Two reviewers and an editor find nothing to say against what Amina wrote. */
    private static void published() {
        press("amina", "POST", "submissions", null);
        for (String reviewer : List.of("library-reviewer", "celina")) {
            press(reviewer, "POST", "reviews", Json.createObjectBuilder());
            press(reviewer, "POST", "reviews", Letter.saying("ACCEPT"));
        }
        press("editor", "POST", "language", null);
        press("editor", "POST", "publication", null);
    }

    private static void press(String person, String method, String path, JsonObjectBuilder body) {
        HttpResponse<String> answer = call(
                person,
                method,
                RECORDS + id + "/" + path,
                null,
                body == null ? null : body.build().toString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 204);
    }

    private static JsonObject sent(String person, String method, String path, JsonObjectBuilder body) {
        HttpResponse<String> answer =
                call(person, method, path, null, body.build().toString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return Seed.json(answer.body());
    }

    private static HttpResponse<String> call(String person, String method, String path, String seen, String body) {
        HttpRequest.Builder request =
                portal.to(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (person != null) {
            request.header("Authorization", "Bearer " + seed.token(person));
        }
        if (seen != null) {
            request.header("If-Match", "\"" + number(seen) + "\"");
        }
        return portal.send(request.build());
    }

    private static void is(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.uri() + " " + answer.body())
                .isEqualTo(status);
    }

    private static String tag(HttpResponse<String> answer) {
        is(200, answer);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static int number(String tag) {
        return Integer.parseInt(tag.replaceAll("\\D", ""));
    }

    private static JsonObject fields(String prefix) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        Lesson.called("Une dette dite tôt").build().getJsonObject("text").forEach((name, words) -> {
            if (!name.equals("polarity")) {
                fields.add("text." + name, prefix + words(words));
            }
        });
        return fields.add("title", prefix + "Une dette dite tôt")
                .add("summary", prefix + "Résumé")
                .build();
    }

    private static String words(JsonValue value) {
        return value.toString().replace("\"", "");
    }
}
