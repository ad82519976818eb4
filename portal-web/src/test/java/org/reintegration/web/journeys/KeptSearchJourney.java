package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.PortalUnderTest.within;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.local.KeptMail;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.Machine;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** A member keeps a search, hears of what is new by mail and feed, and stops it with one click; an administrator sees what people ask. */
class KeptSearchJourney {

    private static final String HEADER =
            Seed.text("catalogue.csv").lines().findFirst().orElseThrow() + "\n";
    private static final Pattern FEED = Pattern.compile("/api/v1/search/feeds/[\\w.-]+");

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;

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
    void a_search_is_kept_from_its_results_told_by_mail_once_and_stopped_by_one_click() {
        Page page = signIn("fr", "amina");
        page.navigate(portal.url("/fr/search?q=zanfarolle&country=NE"));
        follow(page, page.locator("a[href*='/search/save']").first());
        assertAccessible(page);
        page.locator("input[value=at-once]").check();
        keep(page, "fr-1280-save-search");
        page.locator("button[name=save]").click();
        page.waitForURL(url -> url.endsWith("/search/saved"));
        assertAccessible(page);
        assertThat(page.locator("main").textContent()).contains("zanfarolle");
        keep(page, "fr-1280-saved-searches");
        page.setViewportSize(375, 800);
        keep(page, "fr-375-saved-searches");
        Matcher feed = FEED.matcher(page.content());
        assertThat(feed.find()).isTrue();
        follow(page, page.locator("a[href*='/search/saved/']").first());
        assertAccessible(page);

        keepInArabic("zanfarolle");
        seed.importing(
                HEADER
                        + "kept1,report,Les ateliers de la zanfarolle,fr,2024,,,NE,west-central-africa,,,,,,,Une zanfarolle au Niger.\n");
        List<Map<String, String>> mails = within(() -> news("amina"), found -> !found.isEmpty());

        Map<String, String> mail = mails.get(0);
        assertThat(mail.get("to")).contains("amina@");
        assertThat(mail.get("list-unsubscribe-post")).isEqualTo("List-Unsubscribe=One-Click");
        KeptMail french = read("amina");
        assertThat(french.subject()).isEqualTo("1 nouveau résultat : zanfarolle");
        assertThat(french.text())
                .contains(
                        "Nouveau dans la recherche « zanfarolle » que vous gardez : 1 résultat.",
                        "Les ateliers de la zanfarolle (Rapport, Français)",
                        "Une zanfarolle au Niger.",
                        "Pourquoi : ",
                        "Plus de courriels, d’un clic : ");
        assertThat(french.links()).anyMatch(link -> link.contains("/fr/search/stop?t="));
        assertThat(french.links()).anyMatch(link -> link.contains("/fr/search?q=zanfarolle&country=NE"));
        within(() -> news("youssef"), found -> !found.isEmpty());
        KeptMail arabic = read("youssef");
        assertThat(arabic.subject()).isEqualTo("نتيجة جديدة واحدة: zanfarolle");
        assertThat(arabic.text()).contains("Les ateliers de la zanfarolle", "السبب: ", "لإيقاف رسائله بنقرة واحدة: ");
        assertThat(arabic.links()).anyMatch(link -> link.contains("/ar/search/stop?t="));
        seed.importing(
                HEADER
                        + "kept1,report,Les ateliers revus de la zanfarolle,fr,2024,,,NE,west-central-africa,,,,,,,Une zanfarolle au Niger.\n");
        within(() -> news("amina"), found -> found.size() == 2);
        assertThat(read("amina").text())
                .contains("Nouvelle version : Les ateliers revus de la zanfarolle (Rapport, Français)");
        assertThat(portal.get(feed.group()).body()).containsOnlyOnce("<entry").contains("ateliers revus");
        String click = mail.get("list-unsubscribe").replaceAll("[<>]", "").replaceAll("^https?://[^/]+", "");
        assertThat(portal.get("/ar/search/stop?" + click.replaceAll(".*\\?", ""))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> stopped = portal.send(portal.to(click)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build());
        assertThat(stopped.statusCode()).isEqualTo(204);
        assertThat(portal.get("/fr/search/stop?t=made.up.word").statusCode()).isEqualTo(404);
        page.navigate(portal.url("/ar/search/saved"));
        assertAccessible(page);
        keep(page, "ar-375-saved-searches");
        assertThat(page.locator("main").textContent()).contains("الموجز فقط");
        assertThat(news("amina")).as("each version once").hasSize(2);
        page.context().close();
    }

    @Test
    void any_search_is_a_feed_for_everybody() {
        HttpResponse<String> feed = portal.get("/api/v1/search/feed?q=livelihoods&language=en");

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.body()).contains("http://www.w3.org/2005/Atom", "<entry");
        HttpResponse<String> again = portal.send(portal.to("/api/v1/search/feed?q=livelihoods&language=en")
                .header("If-None-Match", feed.headers().firstValue("ETag").orElseThrow())
                .GET()
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(portal.get("/api/v1/search/feed?country=QQ").statusCode()).isEqualTo(400);
        assertThat(portal.get("/api/v1/search/feeds/abcdefghjk.1.forged").statusCode())
                .isEqualTo(404);
        assertThat(portal.get("/en/search?q=livelihoods").body()).contains("ping=\"/opened?rank=1\"");
    }

    @Test
    void an_administrator_sees_what_people_ask_weighs_and_compares() {
        Page page = signIn("en", "administrator");
        page.navigate(portal.url("/en/admin/searches"));
        assertAccessible(page);
        keep(page, "en-1280-admin-searches");
        page.navigate(portal.url("/en/admin/weights"));
        assertAccessible(page);
        page.locator("#w-title").fill("twelve");
        follow(page, page.locator("button[name=preview]"));
        assertThat(page.locator("#w-title").inputValue())
                .as("nothing typed is lost")
                .isEqualTo("twelve");
        assertThat(page.locator(".note.bad").count()).isEqualTo(1);
        page.locator("#w-title").fill("12");
        follow(page, page.locator("button[name=preview]"));
        assertThat(page.locator("main h2").count()).isGreaterThan(2);
        assertAccessible(page);
        keep(page, "en-1280-admin-weights");
        page.navigate(portal.url("/ar/admin/searches"));
        assertAccessible(page);
        keep(page, "ar-1280-admin-searches");
        page.navigate(portal.url("/en/admin/index"));
        follow(page, page.locator("[id='index:compare']"));
        keep(page, "en-1280-admin-index");
        page.context().close();

        assertThat(portal.post("/api/v1/search/comparisons", seed.token("administrator"), "application/json", "")
                        .body())
                .contains("\"missing\":0", "\"stale\":0", "\"surplus\":0")
                .doesNotContain("\"missing\":1", "\"stale\":1", "\"surplus\":1");
        assertThat(portal.get("/api/v1/search/weights", seed.token("member")).statusCode())
                .isEqualTo(403);
        assertThat(portal.get("/metrics", Machine.METRICS_TOKEN).body())
                .contains("portal_search_drift 0.0", "portal_search_lag_seconds");
    }

    @Test
    void what_the_index_lost_is_measured_and_mended() {
        within(() -> comparison(), told -> told.contains("\"missing\":0"));
        String alias = Seed.json(portal.get("/api/v1/search/rebuilds", seed.token("administrator"))
                        .body())
                .getString("alias");
        long one = new Rows(portal.machine())
                .number("select min(id) from library.resource where status = 'PUBLISHED' and sensitivity = 'PUBLIC'");
        HttpResponse<String> lost = portal.send(
                HttpRequest.newBuilder(URI.create(portal.machine().solr().url() + "/" + alias + "/update?commit=true"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"delete\":[\"resource:" + one + "\"]}"))
                        .build());
        assertThat(lost.statusCode()).as(lost.body()).isEqualTo(200);

        assertThat(comparison()).contains("\"missing\":1");
        assertThat(drift()).isEqualTo(1.0);
        within(() -> comparison(), told -> !told.contains("\"missing\":1"));
        assertThat(drift()).isZero();
    }

    private static String comparison() {
        return portal.post("/api/v1/search/comparisons", seed.token("administrator"), "application/json", "")
                .body();
    }

    private static double drift() {
        return portal.get("/metrics", Machine.METRICS_TOKEN)
                .body()
                .lines()
                .filter(line -> line.startsWith("portal_search_drift "))
                .map(line -> Double.valueOf(line.split(" ", -1)[1]))
                .findFirst()
                .orElseThrow();
    }

    private static void keepInArabic(String words) {
        HttpResponse<String> kept = portal.post(
                "/api/v1/search/saved",
                seed.token("youssef"),
                "application/json",
                Json.createObjectBuilder()
                        .add(
                                "query",
                                Json.createObjectBuilder()
                                        .add("q", Json.createArrayBuilder().add(words)))
                        .add("frequency", "at-once")
                        .build()
                        .toString());
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    }

    /** The mail about a kept search to somebody, as they read it. */
    private static KeptMail read(String person) {
        try {
            return portal.machine().mail().mailsTo(person + "@example.org").stream()
                    .filter(mail -> mail.text().contains("/search/stop"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Heads of the mails about kept searches to somebody. */
    private static List<Map<String, String>> news(String person) {
        try (Stream<Path> files = Files.list(portal.machine().home().resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(KeptSearchJourney::head)
                    .filter(mail -> mail.getOrDefault("list-unsubscribe", "").contains("/search/stop"))
                    .filter(mail -> mail.getOrDefault("to", "").contains(person + "@"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> head(Path file) {
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

    private static Page signIn(String language, String person) {
        return browser.signIn(portal, language, 1280, person);
    }
}
