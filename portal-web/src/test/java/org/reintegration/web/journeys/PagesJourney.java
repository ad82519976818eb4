package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** What every public page keeps to: light, stateless, strict, within its budget of statements, in five languages. */
class PagesJourney {

    private static final int LIGHT = 60 * 1024;
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=\"|\\son[a-z]+=\"");
    private static final Pattern ASSET =
            Pattern.compile("(?:href|src)=\"(/(?:assets|jakarta\\.faces\\.resource)/[^\"]+)\"");

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();

    @BeforeAll
    static void fill() {
        PORTAL.seed();
    }

    static Stream<String> publicPages() {
        return Stream.of("en", "fr", "es", "ar", "pt")
                .flatMap(language -> Stream.of(
                                "/",
                                "/library",
                                "/library/map",
                                "/library/places?country=NE",
                                "/library/collections",
                                "/search?q=reintegration",
                                "/sign-in",
                                "/register",
                                "/forgotten-password",
                                "/vocabulary",
                                "/vocabulary/vocational-training",
                                "/about",
                                "/privacy",
                                "/terms",
                                "/house-rules")
                        .map(page -> "/" + language + page));
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void a_public_page_sets_no_cookie_holds_nothing_inline_and_stays_light(String path) throws IOException {
        HttpResponse<String> page = PORTAL.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(INLINE.matcher(page.body()).find()).as(page.body()).isFalse();
        assertThat(weight(page.body())).isLessThanOrEqualTo(LIGHT);
    }

    @Test
    void a_second_visit_costs_one_short_answer() {
        HttpResponse<String> first = PORTAL.get("/fr/about");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = PORTAL.send(
                PORTAL.to("/fr/about").header("If-None-Match", tag).GET().build());

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void a_plain_record_page_needs_at_most_six_statements_and_a_search_page_three() {
        JsonObject hit = Seed.json(
                        PORTAL.get("/api/v1/search?q=&kind=resource&size=40").body())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(found -> isEmpty(found, "relations", "all") && isEmpty(found, "uses", "reports"))
                .findFirst()
                .orElseThrow();
        String record = PORTAL.get(path(hit)).statusCode() == 200 ? path(hit) : "";

        assertThat(statements(PORTAL.get(record))).isLessThanOrEqualTo(6);
        assertThat(statements(PORTAL.get("/en/search?q=livelihoods&region=north-africa")))
                .isLessThanOrEqualTo(3);
    }

    /** What stands around a record has a budget of its own. */
    private static boolean isEmpty(JsonObject hit, String around, String list) {
        return Seed.json(PORTAL.get("/api/v1/library/records/" + hit.getString("id") + "/" + around)
                        .body())
                .getJsonArray(list)
                .isEmpty();
    }

    @Test
    void a_wrong_slug_leads_to_the_right_address_for_good_and_what_was_chosen_stays_chosen() {
        JsonObject hit = Seed.json(
                        PORTAL.get("/api/v1/search?q=&kind=resource&size=1").body())
                .getJsonArray("items")
                .getJsonObject(0);

        HttpResponse<String> answer = PORTAL.get("/en/library/" + hit.getString("id") + "/some-old-title?detail=brief");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("/en/library/" + hit.getString("id"))
                .doesNotContain("some-old-title")
                .endsWith("?detail=brief");
    }

    @Test
    void the_first_address_leads_to_the_readers_language() {
        HttpResponse<String> answer = PORTAL.send(
                PORTAL.to("/").header("Accept-Language", "ar,en;q=0.5").GET().build());

        assertThat(answer.statusCode()).isBetween(302, 307);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/ar/");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    }

    @Test
    void what_is_not_there_says_so_in_the_readers_language_and_tells_nothing_of_our_insides() {
        for (String path :
                List.of("/fr/nothing", "/fr/library/2222222222/x", "/site/home.xhtml", "/fr/admin/nothing")) {
            HttpResponse<String> answer = PORTAL.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Exception", "at org.");
        }
    }

    @Test
    void working_screens_ask_a_visitor_to_sign_in_and_come_back() {
        for (String path : List.of("/fr/desk", "/fr/profile", "/fr/admin", "/fr/admin/outbox", "/fr/library/desk")) {
            HttpResponse<String> answer = PORTAL.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/fr/sign-in?next=");
        }
    }

    @Test
    void every_mounted_route_stands_in_the_openapi_document() throws Exception {
        String document = PORTAL.get("/openapi").body();
        Set<String> missing = new TreeSet<>();
        for (String route : Routes.mounted()) {
            String method = route.split(" ", 2)[0];
            String path = route.split(" ", 2)[1];
            int at = document.indexOf("\n  " + path + ":");
            if (at < 0) {
                missing.add(route);
                continue;
            }
            int end = document.indexOf("\n  /", at + 3);
            String operations = document.substring(at, end < 0 ? document.length() : end);
            if (!operations.contains("\n    " + method.toLowerCase(Locale.ROOT) + ":")) {
                missing.add(route);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static String path(JsonObject hit) {
        String url = hit.getString("url");
        return url.startsWith("http") ? url.substring(url.indexOf('/', 9)) : url;
    }

    private static int statements(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return Integer.parseInt(page.headers().firstValue("Portal-Statements").orElseThrow());
    }

    private static int weight(String page) throws IOException {
        int weight = compressed(page);
        Matcher assets = ASSET.matcher(page);
        while (assets.find()) {
            weight +=
                    compressed(PORTAL.get(assets.group(1).replace("&amp;", "&")).body());
        }
        return weight;
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
