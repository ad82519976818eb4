package org.reintegration.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.follow;
import static org.reintegration.web.testing.Browser.keep;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** A collection taken along on a stick and read there without the portal. */
class PackJourney {

    private static final String GUIDE = "A guide that is read where there is no line";

    @TempDir
    private static Path stick;

    private static Browser browser;
    private static PortalUnderTest portal;
    private static Seed seed;
    private static String collection;
    private static List<String> records;

    @BeforeAll
    static void a_public_collection_with_a_file() throws Exception {
        browser = Browser.open();
        portal = PortalUnderTest.shared();
        seed = portal.seed();
        records = Seed.json(portal.get("/api/v1/library/records?size=100").body())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("publicId"))
                .limit(2)
                .toList();
        collection = begin("Pour la route", true);
        for (String record : records) {
            put(collection, record);
        }
        hang(records.get(0));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_reader_sees_the_size_takes_it_along_and_reads_it_from_the_stick() throws Exception {
        for (String language : List.of("en", "fr", "ar")) {
            Page page = browser.visit(language.equals("en") ? 1280 : 375, true);
            page.navigate(portal.url("/" + language + "/library/packs/" + collection));
            keep(page, "pack-" + language);
            assertAccessible(page);
            Path unpacked = stick.resolve(language);
            Download download =
                    page.waitForDownload(() -> page.locator("form.narrow .btn").click());
            unpack(Files.newInputStream(download.path()), unpacked);
            checked(unpacked);
            page.context().close();

            Page offline = browser.visit(375, true);
            offline.navigate(unpacked.resolve("index.html").toUri().toString());
            keep(offline, "pack-" + language + "-index");
            assertAccessible(offline);
            assertThat(offline.locator("ol > li").count()).isEqualTo(2);
            follow(offline, offline.locator("ol > li a").first());
            keep(offline, "pack-" + language + "-record");
            assertAccessible(offline);
            assertThat(offline.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            String file = offline.locator("a[download]").getAttribute("href");
            assertThat(Files.readString(unpacked.resolve("records").resolve(file)))
                    .isEqualTo(GUIDE);
            offline.context().close();
        }
    }

    @Test
    void the_difference_since_tomorrow_holds_no_file_and_since_yesterday_all() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Path tomorrow = stick.resolve("tomorrow");
        Path yesterday = stick.resolve("yesterday");
        unpack(taken(collection, "?language=fr&since=" + today.plusDays(1)).body(), tomorrow);
        unpack(taken(collection, "?language=fr&since=" + today.minusDays(1)).body(), yesterday);

        assertThat(tomorrow.resolve("index.html")).exists();
        assertThat(tomorrow.resolve("files")).doesNotExist();
        assertThat(yesterday.resolve("files")).isNotEmptyDirectory();
        assertThat(taken(collection, "?since=lately").statusCode()).isEqualTo(400);
    }

    @Test
    void only_what_everybody_may_read_is_taken_along_even_by_the_owner() throws Exception {
        String hidden = begin("Pour moi", false);
        put(hidden, records.get(0));

        String pack = "/api/v1/library/collections/" + hidden + "/pack.zip";
        assertThat(taken(hidden, "").statusCode()).isEqualTo(404);
        assertThat(portal.get(pack, seed.token("diego")).statusCode()).isEqualTo(404);
        assertThat(portal.get("/fr/library/packs/" + hidden).statusCode()).isEqualTo(404);
        HttpResponse<String> own = portal.get(pack, seed.token("amina"));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().allValues("Cache-Control")).containsExactly("private, no-store");

        new Rows(portal.machine())
                .force("update library.resource set sensitivity = 'MEMBERS' where publicId = ?", records.get(1));
        Path members = stick.resolve("members");
        unpack(taken(collection, "").body(), members);
        new Rows(portal.machine())
                .force("update library.resource set sensitivity = 'PUBLIC' where publicId = ?", records.get(1));
        assertThat(members.resolve("records").resolve(records.get(0) + ".html")).exists();
        assertThat(members.resolve("records").resolve(records.get(1) + ".html")).doesNotExist();
    }

    private static HttpResponse<InputStream> taken(String id, String asked) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        portal.to("/api/v1/library/collections/" + id + "/pack.zip" + asked)
                                .GET()
                                .build(),
                        BodyHandlers.ofInputStream());
    }

    private static void unpack(InputStream archive, Path to) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = to.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private static void checked(Path pack) throws Exception {
        for (String line : Files.readAllLines(pack.resolve("SHA256SUMS"))) {
            byte[] content = Files.readAllBytes(pack.resolve(line.substring(66)));
            assertThat(sum(content)).as(line).isEqualTo(line.substring(0, 64));
        }
    }

    private static String sum(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String begin(String title, boolean open) {
        JsonObject draft = Json.createObjectBuilder()
                .add("title", title)
                .add("description", "Deux textes")
                .add("open", open)
                .build();
        HttpResponse<String> answer =
                portal.post("/api/v1/library/collections", seed.token("amina"), "application/json", draft.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Seed.json(answer.body()).getJsonObject("about").getString("publicId");
    }

    private static void put(String into, String record) {
        HttpResponse<String> answer =
                portal.send(portal.to("/api/v1/library/collections/" + into + "/records/" + record)
                        .header("Authorization", "Bearer " + seed.token("amina"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"note\":\"À lire d’abord\"}"))
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** A checked file on a published record, as the worker and the review leave it. */
    private static void hang(String record) throws Exception {
        byte[] content = GUIDE.getBytes(StandardCharsets.UTF_8);
        String sum = sum(content);
        Path object = portal.machine()
                .home()
                .resolve("files/objects")
                .resolve(sum.substring(0, 2))
                .resolve(sum.substring(2, 4))
                .resolve(sum);
        Files.createDirectories(object.getParent());
        Files.write(object, content);
        Rows rows = new Rows(portal.machine());
        rows.force(
                "insert into files.file (id, member, name, kind, size, sha256, strip, stripped, state, createdAt, told)"
                        + " values (-7, 1, 'guide.pdf', 'PDF', ?, ?, false, false, 'READY', now(), true)",
                (long) content.length,
                sum);
        rows.force(
                "insert into files.attachment (id, publicId, file_id, ownerKind, ownerId, position, description, frozen,"
                        + " removable, createdAt) select -7, ?, -7, 'resource-version', v.id, 1, 'Un guide', true, true, now()"
                        + " from library.resource_version v join library.resource r on r.id = v.resource_id"
                        + " where r.publicId = ? and v.no = r.publishedNo",
                PublicId.next().value(),
                record);
    }
}
