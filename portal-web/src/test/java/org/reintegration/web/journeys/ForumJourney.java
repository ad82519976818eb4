package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.PortalUnderTest.within;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** A member in Niger asks, members in Honduras and the Middle East answer; the mails make one thread and nothing reaches a stranger. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForumJourney {

    private static final String TITLE = "Comment garder les mentors après six mois ?";
    private static final String API = "/api/v1/forum/";
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=\"|\\son[a-z]+=\"");

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static String group;
    private static String discussion;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        group = openGroup("Mentors du retour", "PUBLIC");
        for (String person : List.of("amina", "diego", "youssef")) {
            assertThat(send("PUT", "groups/" + group + "/membership", person, "")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void a_member_asks_and_two_answer_in_their_languages() {
        Page page = signIn("fr", "amina");
        page.navigate(portal.url("/fr/community"));
        assertAccessible(page);
        keep(page, "fr-1280-community");
        page.navigate(portal.url("/fr/community/groups/" + group + "/ask"));
        assertAccessible(page);
        page.locator("#title").fill(TITLE);
        page.locator("#source").fill("Nos mentors se fatiguent. **Que faites-vous ?**");
        page.locator("form[id=form] .btn.alt").click();
        assertThat(page.locator("#source").inputValue()).contains("fatiguent");
        page.locator("form[id=form] .btn").first().click();
        page.waitForURL(url -> url.contains("/discussions/"));
        discussion = page.url().replaceAll(".*/discussions/([a-z0-9]{10}).*", "$1");
        assertThat(page.locator("h1").textContent()).isEqualTo(TITLE);
        assertThat(page.locator(".post .body strong").textContent()).isEqualTo("Que faites-vous ?");
        page.context().close();

        reply("diego", 1, "ES", "Pagamos por mes y no por sesión.");
        reply("youssef", 2, "AR", "فصلنا البدل عن عدد الجلسات.");
    }

    @Test
    @Order(2)
    void the_page_is_light_and_reads_without_script_as_a_tree_and_in_time_order() throws IOException {
        String address = portal.get("/fr/discussions/" + discussion)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+", "");
        HttpResponse<String> page = portal.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("فصلنا", "Pagamos", "rel=\"canonical\"");
        assertThat(INLINE.matcher(page.body()).find()).isFalse();
        assertThat(compressed(page.body())).isLessThan(20 * 1024);
        assertThat(statements(page)).isLessThanOrEqualTo(8);
        assertThat(portal.get(address + "?order=time").statusCode()).isEqualTo(200);
        HttpResponse<String> again = portal.send(portal.to(address)
                .header("If-None-Match", page.headers().firstValue("ETag").orElseThrow())
                .GET()
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(portal.get("/fr/discussions/" + discussion + "?post=3").body())
                .contains("id=\"p3\"");
    }

    @Test
    @Order(3)
    void unread_counts_are_right_and_pages_take_few_statements() {
        assertThat(json(get("unread", "amina")).getInt("posts")).isEqualTo(2);
        assertThat(json(get("unread", "diego")).getInt("posts")).isEqualTo(2);
        Page amina = signIn("fr", "amina");
        APIResponse inbox = visit(amina, "/fr/community/inbox");
        assertThat(inbox.text()).contains(TITLE);
        assertThat(statements(inbox)).isLessThanOrEqualTo(2);
        APIResponse of = visit(amina, "/fr/community/" + group + "/mentors-du-retour");
        assertThat(statements(of)).isLessThanOrEqualTo(5);
        APIResponse page = visit(amina, "/fr/discussions/" + discussion + "?post=1");
        assertThat(statements(page)).isLessThanOrEqualTo(8);
        assertThat(json(get("unread", "amina")).getInt("posts")).isZero();
        amina.context().close();
        System.out.println("statements: inbox " + statements(inbox) + ", discussion with reading " + statements(page)
                + ", group " + statements(of));
    }

    @Test
    @Order(4)
    void an_arabic_reader_follows_the_discussion() {
        Page page = signIn("ar", "youssef");
        page.navigate(portal.url("/ar/discussions/" + discussion + "?post=2"));
        assertAccessible(page);
        keep(page, "ar-1280-discussion");
        follow(page, page.locator(".react").first());
        assertThat(page.locator(".react[aria-pressed=true]").count()).isGreaterThan(0);
        page.setViewportSize(375, 800);
        keep(page, "ar-375-discussion");
        page.navigate(portal.url("/ar/community/" + group));
        assertAccessible(page);
        keep(page, "ar-375-group");
        page.context().close();
    }

    @Test
    @Order(5)
    void the_mails_make_one_thread_once_for_each_reader_and_one_click_ends_them() {
        List<Map<String, String>> mails = within(ForumJourney::threaded, found -> found.size() >= 9);
        assertThat(mails).as("three posts to three readers each").hasSize(9);
        String root = "<discussion-" + discussion + "-1@localhost>";
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.get("list-id")).contains(group);
            assertThat(mail.get("list-unsubscribe-post")).isEqualTo("List-Unsubscribe=One-Click");
        });
        assertThat(mails)
                .extracting(mail -> mail.get("subject"))
                .containsOnly(mails.get(0).get("subject"));
        assertThat(mails.stream().filter(mail -> mail.get("message-id").equals(root)))
                .hasSize(3);
        assertThat(mails.stream().filter(mail -> mail.get("message-id").contains("-3@")))
                .hasSize(3)
                .allSatisfy(mail -> {
                    assertThat(mail.get("references")).startsWith(root).contains("-2@localhost>");
                    assertThat(mail.get("in-reply-to")).isEqualTo("<discussion-" + discussion + "-2@localhost>");
                });

        String click = mails.stream()
                .filter(mail -> mail.values().stream().anyMatch(value -> value.contains("diego@")))
                .findFirst()
                .orElseThrow()
                .get("list-unsubscribe")
                .replaceAll("[<>]", "")
                .replaceAll("^https?://[^/]+", "");
        HttpResponse<String> left = portal.send(portal.to(click)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build());
        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(portal.get("/es/community/unsubscribe?" + click.replaceAll(".*\\?", ""))
                        .statusCode())
                .isEqualTo(200);
        reply("youssef", 1, "AR", "شكرا.");
        within(ForumJourney::threaded, found -> found.size() >= 11);
        assertThat(threaded().stream().filter(mail -> mail.get("message-id").contains("-4@")))
                .hasSize(2)
                .noneSatisfy(mail -> assertThat(mail.get("to")).contains("diego@"));
    }

    @Test
    @Order(6)
    void a_stranger_gets_of_a_private_group_what_there_is_of_no_group() {
        String hidden = openGroup("Entre nous", "PRIVATE");
        HttpResponse<String> asked = send(
                "POST",
                "groups/" + hidden + "/discussions",
                "facilitator",
                Json.createObjectBuilder()
                        .add("title", "Zanzibarcanary")
                        .add("language", "FR")
                        .add("source", "Zanzibarcanary")
                        .build()
                        .toString());
        String talk = json(asked.body()).getString("discussion");
        String nothing = "2222222222";
        Page stranger = signIn("fr", "member");
        for (String address : List.of(
                "/fr/community/%s",
                "/fr/community/%s/x",
                "/fr/community/groups/%s/ask",
                "/fr/community/groups/%s/members",
                "/fr/community/groups/%s/moderation",
                API + "groups/%s",
                API + "groups/%s/discussions",
                API + "groups/%s/feed",
                API + "groups/%s/queue")) {
            same(stranger, address.formatted(hidden), address.formatted(nothing), hidden, nothing);
        }
        for (String address : List.of(
                "/fr/discussions/%s",
                "/fr/discussions/%s/x",
                "/fr/discussions/%s?post=1",
                "/fr/discussions/%s/posts/1",
                "/fr/discussions/%s/posts/1/reply",
                API + "discussions/%s",
                API + "discussions/%s/posts/1/history")) {
            same(stranger, address.formatted(talk), address.formatted(nothing), talk, nothing);
        }
        within(
                () -> portal.get("/api/v1/search?q=Zanzibarcanary", seed.token("facilitator"))
                        .body(),
                body -> body.contains(talk));
        assertThat(portal.get("/api/v1/search?q=Zanzibarcanary", seed.token("member"))
                        .body())
                .doesNotContain(talk);
        assertThat(portal.get("/api/v1/search?q=Zanzibarcanary").body()).doesNotContain(talk);
    }

    @Test
    @Order(7)
    void the_feed_and_the_screens_of_facilitators_open() {
        HttpResponse<String> feed = portal.get(API + "groups/" + group + "/feed");
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body()).contains("http://www.w3.org/2005/Atom", TITLE);
        assertThat(portal.get(API + "groups/feed").body()).contains("Mentors du retour");
        assertThat(portal.get(API + "groups/feed?theme=housing").body())
                .contains("<feed")
                .doesNotContain("Mentors du retour");
        assertThat(portal.get("/fr/community?theme=housing").body()).contains(API + "groups/feed?theme=housing");
        Page page = signIn("fr", "facilitator");
        for (String screen : List.of(
                "/fr/community/groups/" + group + "/edit",
                "/fr/community/groups/" + group + "/members",
                "/fr/community/groups/" + group + "/moderation",
                "/fr/community/new",
                "/fr/discussions/" + discussion + "/posts/2")) {
            visit(page, screen);
            page.navigate(portal.url(screen));
            assertAccessible(page);
        }
        page.locator("#reason").fill("Un nom");
        page.locator("form[id=form] .btn.alt").last().click();
        page.waitForURL(url -> !url.contains("/posts/"));
        assertThat(portal.get("/fr/discussions/" + discussion + "?post=1").body())
                .doesNotContain("Pagamos");
        page.navigate(portal.url("/fr/community/groups/" + group + "/moderation"));
        keep(page, "fr-1280-moderation");
        follow(page, page.locator("button[name=release]"));
        assertThat(portal.get("/fr/discussions/" + discussion + "?post=1").body())
                .contains("Pagamos");
        page.navigate(portal.url("/fr/community/new"));
        page.locator("#name").fill("Groupe ouvert à la main");
        page.locator("form[id=form] .btn").click();
        page.waitForURL(url -> !url.contains("/new"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Groupe ouvert à la main");
        page.context().close();

        Page diego = signIn("es", "diego");
        diego.navigate(portal.url("/es/discussions/" + discussion + "/posts/2/edit"));
        assertAccessible(diego);
        diego.locator("#source").fill("Pagamos por mes, no por sesión.");
        diego.locator("form[id=form] .btn").click();
        diego.waitForURL(url -> !url.contains("/edit"));
        assertThat(portal.get("/fr/discussions/" + discussion + "/posts/2").body())
                .contains("por mes y no", "por mes, no");
        diego.navigate(portal.url("/es/discussions/" + discussion + "/posts/3/reply?quote=1"));
        assertThat(diego.locator("#source").inputValue()).startsWith("> فصلنا");
        diego.context().close();
    }

    @Test
    @Order(8)
    void what_is_written_is_kept_comes_back_after_a_dead_line_and_is_posted_once_by_two_windows() {
        Page page = signIn("fr", "amina");
        String address = portal.url("/fr/discussions/" + discussion + "/posts/2/reply");
        page.navigate(address);
        page.locator("#source").fill("Merci beaucoup pour cette réponse, nous allons essayer");
        page.waitForFunction("() => document.getElementById('version').value === '1'");
        assertThat(page.locator("#spoken").textContent()).contains("Français");
        Page other = page.context().newPage();
        other.navigate(address);
        assertThat(other.locator("#source").inputValue()).startsWith("Merci beaucoup");
        assertThat(other.locator("#key").inputValue())
                .isEqualTo(page.locator("#key").inputValue());

        other.locator("#source").fill("Merci beaucoup, dit l’autre fenêtre");
        other.waitForFunction("() => document.getElementById('version').value === '2'");
        page.locator("#source").fill("Merci beaucoup, dit la première fenêtre");
        page.locator("#saved button").first().waitFor();
        page.locator("#saved button").first().click();
        page.waitForFunction("() => document.getElementById('version').value === '3'");

        page.context().setOffline(true);
        page.locator("#source").fill("Merci beaucoup, écrit sans réseau");
        page.waitForFunction("() => document.getElementById('saved').classList.contains('off')");
        page.context().setOffline(false);
        page.waitForFunction("() => document.getElementById('version').value === '4'");
        assertAccessible(page);

        page.locator("form[id=form] .btn").first().click();
        page.waitForURL(url -> url.contains("post="));
        follow(other, other.locator("form[id=form] .btn").first());
        assertThat(other.locator("#source").inputValue()).contains("l’autre fenêtre");
        assertThat(page.locator(".post .body").allTextContents().stream()
                        .filter(words -> words.contains("Merci beaucoup")))
                .hasSize(1);
        page.navigate(address);
        assertThat(page.locator("#source").inputValue()).isEmpty();
        page.context().close();
    }

    @Test
    @Order(9)
    void people_are_suggested_behind_an_at_and_named_without_a_mouse() {
        Page page = signIn("ar", "diego");
        page.navigate(portal.url("/ar/discussions/" + discussion + "/posts/1/reply"));
        page.locator("#source").pressSequentially("@يوس");
        page.locator("#addressees li").first().waitFor();
        assertAccessible(page);
        page.setViewportSize(375, 800);
        keep(page, "ar-375-mention");
        page.keyboard().press("Enter");
        assertThat(page.locator("#source").inputValue()).startsWith("@[يوسف");
        page.keyboard().type("muchas gracias, nosotros también hablamos con los prestamistas");
        page.locator("form[id=form] .btn").first().click();
        page.waitForURL(url -> url.contains("post="));
        assertThat(page.locator(".post .body a").last().textContent()).isEqualTo("@يوسف عبد الحليم");
        assertThat(page.locator(".post").last().locator(".lang").textContent()).isEqualTo("Español");
        page.context().close();
        assertThat(portal.get(API + "groups/" + group + "/addressees?q=a").statusCode())
                .isEqualTo(401);
    }

    /** Byte for byte the same, but for the address asked for, to a visitor and to a member who is not in the group. */
    private static void same(Page member, String hidden, String nothing, String id, String none) {
        HttpResponse<String> one = portal.get(hidden);
        HttpResponse<String> other = portal.get(nothing);
        assertThat(one.statusCode()).as(hidden).isEqualTo(other.statusCode()).isIn(302, 401, 404);
        assertThat(one.body().replace(id, none))
                .as(hidden)
                .isEqualTo(other.body())
                .doesNotContain("Exception");
        RequestOptions straight = RequestOptions.create().setMaxRedirects(0);
        APIResponse mine = member.request().get(portal.url(hidden), straight);
        APIResponse nobodys = member.request().get(portal.url(nothing), straight);
        assertThat(mine.status()).as(hidden).isEqualTo(nobodys.status()).isEqualTo(404);
        assertThat(mine.text().replace(id, none)).as(hidden).isEqualTo(nobodys.text());
    }

    private static APIResponse visit(Page page, String path) {
        APIResponse answer =
                page.request().get(portal.url(path), RequestOptions.create().setMaxRedirects(0));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer;
    }

    private static int statements(APIResponse page) {
        return Integer.parseInt(page.headers().get("portal-statements"));
    }

    private static String openGroup(String name, String visibility) {
        HttpResponse<String> opened = send(
                "POST",
                "groups",
                "facilitator",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("visibility", visibility)
                        .build()
                        .toString());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return json(opened.body()).getString("publicId");
    }

    private static void reply(String person, int parent, String language, String words) {
        String body = Json.createObjectBuilder()
                .add("parentNo", parent)
                .add("language", language)
                .add("source", words)
                .build()
                .toString();
        HttpResponse<String> first = send("POST", "discussions/" + discussion + "/posts", person, body, words);
        HttpResponse<String> again = send("POST", "discussions/" + discussion + "/posts", person, body, words);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    private static HttpResponse<String> send(String method, String path, String person, String body) {
        return send(method, path, person, body, "");
    }

    private static HttpResponse<String> send(String method, String path, String person, String body, String key) {
        HttpRequest.Builder request = portal.to(API + path)
                .header("Authorization", "Bearer " + seed.token(person))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", Integer.toHexString(key.hashCode()));
        }
        return portal.send(request.build());
    }

    private static String get(String path, String person) {
        return portal.get(API + path, seed.token(person)).body();
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static int statements(HttpResponse<String> page) {
        return Integer.parseInt(page.headers().firstValue("Portal-Statements").orElseThrow());
    }

    /** The headers of every mail that belongs to the discussion, unfolded, by name in small letters. */
    private static List<Map<String, String>> threaded() {
        try (Stream<Path> files = Files.list(portal.machine().home().resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(ForumJourney::headers)
                    .filter(mail -> mail.getOrDefault("message-id", "").contains(discussion))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(Path file) {
        try {
            String all = Files.readString(file, StandardCharsets.ISO_8859_1);
            String head = all.substring(0, all.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]+", " ");
            Map<String, String> headers = new LinkedHashMap<>();
            head.lines().forEach(line -> {
                int colon = line.indexOf(':');
                headers.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            });
            return headers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static Page signIn(String language, String person) {
        return browser.signIn(portal, language, 1280, person);
    }
}
