package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** A lesson from hand to hand: who may do what in which state, asked of the API, and what its people and readers see. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewWalkDrill {

    private static final String RECORDS = "/api/v1/library/records/";
    private static final List<String> PEOPLE =
            List.of("amina", "library-reviewer", "celina", "editor", "diego", "moderator", "administrator");

    /** Every move by its address; what it sends is right, so that only the rules can refuse it. */
    private static final Map<String, String> MOVES = Map.ofEntries(
            Map.entry("submit", "POST submissions"),
            Map.entry("take-back", "DELETE submissions"),
            Map.entry("take-up", "POST reviews"),
            Map.entry("hand-back", "DELETE reviews/mine"),
            Map.entry("send-back", "POST screening/letters"),
            Map.entry("pass-language", "POST language"),
            Map.entry("ask-for-language", "POST language/letters"),
            Map.entry("publish", "POST publication"),
            Map.entry("new-version", "POST versions"),
            Map.entry("withdraw", "POST withdrawal"),
            Map.entry("discard", "DELETE "));

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static String id;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void everybody_has_the_moves_of_the_design_in_every_state_and_the_api_refuses_all_others() {
        id = send("amina", "POST", "/api/v1/library/lessons", Lesson.called("Une dette dite tôt, avant le départ"))
                .getString("id");
        holds("DRAFT", Map.of("amina", "submit discard"));
        move("amina", "submit");
        holds(
                "SUBMITTED",
                Map.of(
                        "amina",
                        "take-back",
                        "library-reviewer",
                        "take-up",
                        "celina",
                        "take-up",
                        "editor",
                        "send-back take-up"));
        move("library-reviewer", "take-up");
        holds("IN_REVIEW", Map.of("library-reviewer", "hand-back ask-to-revise accept-first decline"));
        accept("library-reviewer");
        holds("SUBMITTED", Map.of("amina", "take-back", "celina", "take-up", "editor", "send-back take-up"));
        move("celina", "take-up");
        holds("IN_REVIEW", Map.of("celina", "hand-back ask-to-revise accept decline"));
        accept("celina");
        holds("LANGUAGE_CHECK", Map.of("editor", "pass-language ask-for-language"));
        move("editor", "ask-for-language");
        holds("LANGUAGE_REVISE", Map.of("amina", "hand-in-language discard"));
        move("amina", "submit");
        holds("LANGUAGE_CHECK", Map.of("editor", "pass-language ask-for-language"));
        pictured("editor", "library/desk/" + id, "review-language");
        move("editor", "pass-language");
        holds("ACCEPTED", Map.of("editor", "publish"));
        move("editor", "publish");
        holds("PUBLISHED", Map.of("amina", "new-version withdraw", "editor", "withdraw"));
    }

    @Test
    @Order(2)
    void readers_without_script_see_what_changed_from_one_version_to_the_next() {
        move("amina", "new-version");
        JsonObject work = send("amina", "GET", "/api/v1/library/drafts/" + id, null);
        JsonObject saved = send(
                "amina",
                "PUT",
                "/api/v1/library/lessons/" + id,
                Lesson.called("Une dette dite tôt, avec la famille, avant le départ"),
                work.getInt("version"));
        assertThat(saved.getInt("no")).isEqualTo(2);
        assertThat(portal.get(RECORDS + id + "/versions/1/differences/2").statusCode())
                .as("not published yet")
                .isEqualTo(404);
        move("amina", "submit");
        for (String reviewer : List.of("editor", "library-reviewer")) {
            move(reviewer, "take-up");
            accept(reviewer);
        }
        pictured("editor", "library/desk", "review-desk");
        move("editor", "pass-language");
        move("editor", "publish");

        JsonObject told =
                Seed.json(portal.get(RECORDS + id + "/versions/1/differences/2").body());
        assertThat(told.getJsonArray("fields").getJsonObject(0).toString()).contains("avec la famille");
        for (String language : List.of("en", "fr", "es", "ar", "pt")) {
            Page page = browser.visit(language.equals("en") ? 1280 : 375, false);
            page.navigate(portal.url("/" + language + "/library/" + id + "/versions"));
            assertThat(page.locator("ins").allTextContents()).anyMatch(text -> text.contains("avec la famille"));
            keep(page, "versions-" + language);
            page.context().close();
        }
        Page page = browser.visit(375, true);
        page.navigate(portal.url("/ar/library/" + id + "/versions?from=1&to=2"));
        assertAccessible(page);
        page.navigate(portal.url("/fr/library/" + id));
        assertThat(page.locator("a[href$='/versions']").count()).isEqualTo(1);
        page.context().close();
        assertThat(portal.get("/fr/library/" + id + "/versions?from=1&to=3").statusCode())
                .isEqualTo(404);
        assertThat(portal.get("/fr/library/" + id + "/versions?from=x").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void an_author_answers_a_remark_on_a_phone_and_the_next_reviewer_reads_the_answer() {
        id = send("amina", "POST", "/api/v1/library/lessons", Lesson.called("Reprendre la dette"))
                .getString("id");
        move("amina", "submit");
        move("library-reviewer", "take-up");
        said(
                "library-reviewer",
                "REVISE",
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder()
                                .add("field", "text.insight")
                                .add("text", "Est-ce vrai pour les femmes aussi ?")));

        Page page = signedIn("amina", "fr", 375);
        page.navigate(portal.url("/fr/library/drafts/" + id));
        page.locator("a[href$='/remarks']").click();
        page.locator("#answer-1-1").fill("Oui, et davantage encore.");
        page.locator("input[name=settled-1-1]").check();
        page.locator("button[name=answer]").click();
        page.waitForSelector("h3 .state.ok");
        assertThat(page.locator("#answer-1-1").inputValue()).isEqualTo("Oui, et davantage encore.");
        assertAccessible(page);
        keep(page, "remarks-fr");
        page.context().close();

        move("amina", "submit");
        Page desk = signedIn("editor", "ar", 375);
        desk.navigate(portal.url("/ar/library/desk/" + id));
        assertThat(desk.locator("main").textContent()).contains("Oui, et davantage encore.");
        assertAccessible(desk);
        keep(desk, "review-answered-ar");
        desk.context().close();
        assertThat(answer("library-reviewer", "GET", "/api/v1/library/drafts/" + id, null)
                        .body())
                .contains("\"settled\":true");
        assertThat(portal.get("/fr/library/drafts/" + id + "/remarks").statusCode())
                .as("nobody is signed in")
                .isNotEqualTo(200);
    }

    @Test
    @Order(4)
    void what_is_sent_back_declined_or_thrown_away_leaves_everybody_the_moves_of_the_design() {
        id = send("amina", "POST", "/api/v1/library/lessons", Lesson.called("Une dette qui se tait"))
                .getString("id");
        move("amina", "submit");
        move("library-reviewer", "take-up");
        said("library-reviewer", "REVISE", Json.createArrayBuilder());
        holds("REVISE", Map.of("amina", "submit discard"));
        move("amina", "submit");
        move("editor", "send-back");
        holds("REVISE", Map.of("amina", "submit discard"));
        move("amina", "submit");
        move("library-reviewer", "take-up");
        said("library-reviewer", "DECLINE", Json.createArrayBuilder());
        holds("DECLINED", Map.of("amina", "new-version discard"));
        move("amina", "new-version");
        holds("DRAFT", Map.of("amina", "submit discard"));
        move("amina", "discard");
        nobodyHasAMove();
    }

    @Test
    @Order(5)
    void beside_a_published_version_the_same_moves_and_its_withdrawal_are_open() {
        id = send("amina", "POST", "/api/v1/library/lessons", Lesson.called("Une dette dite en famille"))
                .getString("id");
        move("amina", "submit");
        for (String reviewer : List.of("library-reviewer", "celina")) {
            move(reviewer, "take-up");
            accept(reviewer);
        }
        move("editor", "pass-language");
        move("editor", "publish");
        move("amina", "new-version");
        holds("DRAFT", Map.of("amina", "submit drop-new-version withdraw", "editor", "withdraw"));
        move("amina", "submit");
        holds(
                "SUBMITTED",
                Map.of(
                        "amina",
                        "take-back withdraw",
                        "library-reviewer",
                        "take-up",
                        "celina",
                        "take-up",
                        "editor",
                        "send-back take-up withdraw"));
        move("library-reviewer", "take-up");
        said("library-reviewer", "DECLINE", Json.createArrayBuilder());
        holds("DECLINED", Map.of("amina", "new-version drop-new-version withdraw", "editor", "withdraw"));
        assertThat(portal.get(RECORDS + id).statusCode()).isEqualTo(200);
        move("amina", "discard");
        holds("PUBLISHED", Map.of("amina", "new-version withdraw", "editor", "withdraw"));
        move("editor", "withdraw");
        nobodyHasAMove();
        assertThat(portal.get(RECORDS + id).statusCode()).isEqualTo(410);
    }

    /** Nothing is left to be done, and whatever is tried changes nothing. */
    private static void nobodyHasAMove() {
        for (String person : PEOPLE) {
            HttpResponse<String> seen = answer(person, "GET", "/api/v1/library/drafts/" + id, null);
            if (seen.statusCode() == 200) {
                assertThat(Seed.json(seen.body()).getJsonArray("moves"))
                        .as(person)
                        .isEmpty();
            } else {
                assertThat(seen.statusCode()).as(person).isEqualTo(404);
            }
            for (String move : MOVES.keySet()) {
                assertThat(press(person, move).statusCode())
                        .as(person + " " + move)
                        .isIn(403, 404, 409, 410);
            }
        }
    }

    /** In this state everybody has these moves and no others, and pressing any other changes nothing. */
    private static void holds(String status, Map<String, String> moves) {
        for (String person : PEOPLE) {
            Set<String> may = Stream.of(moves.getOrDefault(person, "").split(" "))
                    .filter(move -> !move.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            HttpResponse<String> seen = answer(person, "GET", "/api/v1/library/drafts/" + id, null);
            if (seen.statusCode() == 200) {
                JsonObject work = Seed.json(seen.body());
                assertThat(work.getString("status")).as(person).isEqualTo(status);
                Set<String> shown = new TreeSet<>();
                work.getJsonArray("moves")
                        .forEach(move -> shown.add(move.toString()
                                .replace("\"", "")
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')));
                assertThat(shown).as(person + ", " + status).isEqualTo(may);
            } else {
                // What is not shown to somebody leaves them nothing but what the version before it leaves them.
                assertThat(seen.statusCode()).as(person).isEqualTo(404);
                assertThat(may).as(person + ", " + status).isSubsetOf("withdraw");
            }
            for (Map.Entry<String, String> other : MOVES.entrySet()) {
                boolean handIn = (other.getKey().equals("submit") && may.contains("hand-in-language"))
                        || (other.getKey().equals("discard") && may.contains("drop-new-version"));
                if (!may.contains(other.getKey()) && !handIn && !isDecision(other.getKey(), may)) {
                    assertThat(press(person, other.getKey()).statusCode())
                            .as(person + " " + other.getKey() + ", " + status)
                            .isIn(403, 404, 409);
                }
            }
        }
        assertThat(send("amina", "GET", "/api/v1/library/drafts/" + id, null).getString("status"))
                .isEqualTo(status);
    }

    /** Asked again, a reviewer who has it in hand is only shown it. */
    private static boolean isDecision(String move, Set<String> may) {
        return move.equals("take-up") && may.contains("hand-back");
    }

    private static void move(String person, String move) {
        HttpResponse<String> answer = press(person, move);
        assertThat(answer.statusCode())
                .as(person + " " + move + " " + answer.body())
                .isBetween(200, 204);
    }

    private static HttpResponse<String> press(String person, String move) {
        String[] call = MOVES.get(move).split(" ", 2);
        JsonObjectBuilder body = switch (move) {
            case "take-up" -> Json.createObjectBuilder();
            case "ask-for-language" -> Json.createObjectBuilder().add("text", "Deux phrases sont sans verbe.");
            case "send-back" -> Json.createObjectBuilder().add("text", "Cette leçon est déjà dans la bibliothèque.");
            case "withdraw" -> Json.createObjectBuilder().add("reason", "Les chiffres étaient faux");
            default -> null;
        };
        String path = move.equals("discard") ? "/api/v1/library/drafts/" + id : RECORDS + id + "/" + call[1];
        return answer(person, call[0], path, body);
    }

    private static void accept(String reviewer) {
        said(reviewer, "ACCEPT", Json.createArrayBuilder());
    }

    private static void said(String reviewer, String verdict, JsonArrayBuilder comments) {
        send(reviewer, "POST", RECORDS + id + "/reviews", Letter.saying(verdict).add("comments", comments));
    }

    private static void pictured(String person, String path, String name) {
        for (String language : List.of("en", "ar")) {
            Page page = signedIn(person, language, language.equals("en") ? 1280 : 375);
            page.navigate(portal.url("/" + language + "/" + path));
            assertAccessible(page);
            keep(page, name + "-" + language);
            page.context().close();
        }
    }

    private static Page signedIn(String person, String language, int width) {
        return browser.signIn(portal, language, width, person);
    }

    private static JsonObject send(String person, String method, String path, JsonObjectBuilder body) {
        HttpResponse<String> answer = answer(person, method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return Seed.json(answer.body());
    }

    private static JsonObject send(String person, String method, String path, JsonObjectBuilder body, int seen) {
        HttpResponse<String> answer = portal.send(portal.to(path)
                .header("Authorization", "Bearer " + seed.token(person))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + seen + "\"")
                .method(method, BodyPublishers.ofString(body.build().toString()))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Seed.json(answer.body());
    }

    /** Without anything to send there is no type of it either. */
    private static HttpResponse<String> answer(String person, String method, String path, JsonObjectBuilder body) {
        HttpRequest.Builder asked = portal.to(path).header("Authorization", "Bearer " + seed.token(person));
        return portal.send(
                body == null
                        ? asked.method(method, BodyPublishers.noBody()).build()
                        : asked.header("Content-Type", "application/json")
                                .method(
                                        method,
                                        BodyPublishers.ofString(body.build().toString()))
                                .build());
    }
}
