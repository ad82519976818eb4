package org.reintegration.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.PortalUnderTest.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Letter;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** Files of a record through the API: sent in pieces over a line that breaks, read by the worker, published, handed out, hidden. */
class FilesJourney {

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final Seed SEED = PORTAL.seed();
    private static final byte[] DOCX = Hostile.harmless();
    private static Uploader amina;

    @BeforeAll
    static void startWorker() {
        PORTAL.machine().startWorker(Map.of());
        amina = new Uploader(PORTAL, SEED.token("amina"));
    }

    @Test
    void an_upload_goes_on_where_the_line_broke() {
        HttpResponse<String> begun = amina.announce("étude.docx", DOCX.length);
        String upload = Seed.json(begun.body()).getString("id");
        assertThat(begun.statusCode()).isEqualTo(201);

        assertThat(amina.piece(upload, 0, Arrays.copyOf(DOCX, 100)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> wrong = amina.piece(upload, 50, Arrays.copyOf(DOCX, 10));
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.body()).contains("the-piece-follows-the-last-one");
        JsonObject standing = Seed.json(PORTAL.get("/api/v1/files/uploads/" + upload, SEED.token("amina"))
                .body());
        assertThat(standing.getInt("offset")).isEqualTo(100);
        assertThat(PORTAL.get("/api/v1/files/uploads/" + upload, SEED.token("diego"))
                        .statusCode())
                .as("another's upload does not exist")
                .isEqualTo(404);

        HttpResponse<String> last = amina.piece(upload, 100, Arrays.copyOfRange(DOCX, 100, DOCX.length));

        assertThat(Seed.json(last.body()).getBoolean("complete")).isTrue();
        String file = amina.attach(amina.draft("Reprise"), upload, false);
        assertThat(amina.file(file).getString("sha256")).isEqualTo(sha256(DOCX));
        assertThat(amina.file(file).getString("name")).isEqualTo("étude.docx");
    }

    @Test
    void a_piece_damaged_on_its_way_is_refused_and_can_be_sent_again() {
        String upload = Seed.json(amina.announce("a.docx", DOCX.length).body()).getString("id");
        HttpResponse<String> damaged = PORTAL.send(PORTAL.to("/api/v1/files/uploads/" + upload)
                .header("Authorization", "Bearer " + SEED.token("amina"))
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0")
                .header("Upload-Checksum", "sha256 bm90IHRoZSBoYXNo")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(DOCX))
                .build());

        assertThat(damaged.statusCode()).isEqualTo(400);
        assertThat(damaged.body()).contains("the-piece-arrived-as-it-was-sent");
        assertThat(amina.piece(upload, 0, DOCX).statusCode()).isEqualTo(200);
    }

    @Test
    void files_are_ordered_described_stripped_and_removed_by_their_author_alone() {
        String draft = amina.draft("Trois fichiers");
        String one = amina.add(draft, "un.docx", DOCX, false);
        String two = amina.add(draft, "deux.docx", DOCX, false);
        Uploader diego = new Uploader(PORTAL, SEED.token("diego"));

        String files = "/api/v1/library/drafts/" + draft + "/files";
        String seen = amina.tag(files);
        String order = "{\"files\":[\"" + two + "\",\"" + one + "\"]}";
        assertThat(amina.put(files + "/order", "*", order).statusCode())
                .as("without the version seen")
                .isEqualTo(428);
        assertThat(amina.put(files + "/order", seen, order).statusCode()).isEqualTo(200);
        assertThat(amina.put(files + "/order", seen, order).statusCode())
                .as("somebody ordered them in between")
                .isEqualTo(409);
        String said = "{\"language\":\"AR\",\"description\":\"Annexe\"}";
        seen = amina.tag("/api/v1/files/" + one);
        assertThat(amina.put("/api/v1/files/" + one, "*", said).statusCode()).isEqualTo(428);
        assertThat(amina.put("/api/v1/files/" + one, seen, said).statusCode()).isEqualTo(200);
        assertThat(amina.put("/api/v1/files/" + one, seen, said).statusCode())
                .as("somebody described it in between")
                .isEqualTo(409);
        assertThat(amina.of(draft).getJsonObject(0).getString("id")).isEqualTo(two);
        assertThat(amina.of(draft).getJsonObject(1).getString("language")).isEqualTo("AR");
        assertThat(diego.put("/api/v1/files/" + one, seen, "{\"description\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(diego.delete("/api/v1/files/" + one).statusCode()).isEqualTo(404);
        assertThat(PORTAL.get("/api/v1/files/" + one).statusCode()).isEqualTo(404);

        amina.post("/api/v1/files/" + two + "/stripping", JsonValue.EMPTY_JSON_OBJECT);
        assertThat(amina.read(two).getBoolean("stripped")).isTrue();
        assertThat(amina.read(one).getBoolean("stripped")).isFalse();
        assertThat(amina.delete("/api/v1/files/" + one).statusCode()).isEqualTo(204);
        assertThat(amina.of(draft)).hasSize(1);
    }

    @Test
    void a_failed_file_says_why_and_is_read_again_by_who_tends_it() {
        String draft = amina.draft("Un fichier abîmé");
        String file = amina.add(draft, "cut.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), false);

        JsonObject failed = amina.read(file);

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("problem")).isEqualTo("UNREADABLE");
        assertThat(amina.post("/api/v1/files/" + file + "/readings", JsonValue.EMPTY_JSON_OBJECT)
                        .statusCode())
                .isEqualTo(200);
        assertThat(amina.read(file).getString("state")).isEqualTo("FAILED");
    }

    @Test
    void a_published_file_is_handed_out_in_ranges_never_changes_and_is_hidden_once_withdrawn() {
        String draft = amina.draft("Miel de Zinder");
        String file = amina.add(draft, "étude du miel.docx", DOCX, false);
        assertThat(amina.read(file).getString("state")).isEqualTo("READY");
        String content = "/api/v1/files/" + file + "/content";
        assertThat(PORTAL.get(content).statusCode())
                .as("a draft's file is nobody else's")
                .isEqualTo(404);

        publish(draft);

        HttpResponse<String> whole = PORTAL.get(content);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "ETag")).isEqualTo("\"" + sha256(DOCX) + "\"");
        assertThat(header(whole, "Content-Length")).isEqualTo(Integer.toString(DOCX.length));
        assertThat(header(whole, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"_tude du miel.docx\"; filename*=UTF-8''%C3%A9tude%20du%20miel.docx");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox");
        assertThat(whole.headers().allValues("Cache-Control")).containsExactly("public, no-cache");
        HttpResponse<String> part = ranged(content, "Range", "bytes=2-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 2-5/" + DOCX.length);
        assertThat(header(part, "Content-Length")).isEqualTo("4");
        assertThat(ranged(content, "Range", "bytes=-1").statusCode()).isEqualTo(206);
        assertThat(ranged(content, "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
        assertThat(ranged(content, "If-None-Match", header(whole, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(ranged("/download/" + file + "/x", "Range", "bytes=0-1").statusCode())
                .isEqualTo(206);
        assertThat(PORTAL.get(content, SEED.token("diego")).statusCode()).isEqualTo(200);
        for (String range : List.of("bytes=2-", "bytes=0-", "bytes=0-3")) {
            PORTAL.send(PORTAL.to("/download/" + file + "/x")
                    .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0")
                    .header("Range", range)
                    .GET()
                    .build());
        }

        assertThat(amina.delete("/api/v1/files/" + file).statusCode()).isEqualTo(403);
        assertThat(PORTAL.get("/fr/library/" + draft + "/miel-de-zinder").body())
                .contains("étude du miel.docx");
        assertThat(PORTAL.get("/ar/files/" + file).statusCode()).isEqualTo(200);
        within(
                Duration.ofMinutes(1),
                () -> PORTAL.get("/api/v1/search?q=apicultrices&kind=resource").body(),
                found -> found.contains(draft));

        within(
                () -> new Rows(PORTAL.machine())
                        .texts(
                                "select f.downloads, f.calls, f.views from library.figure f"
                                        + " join library.resource r on r.id = f.resource_id where r.publicId = ?",
                                draft),
                List.of("1 1 0")::equals);
        amina.post(
                "/api/v1/library/records/" + draft + "/withdrawal",
                Json.createObjectBuilder().add("reason", "Faux").build());
        for (String address :
                List.of(content, "/api/v1/files/" + file, "/download/" + file + "/x", "/fr/files/" + file)) {
            assertThat(PORTAL.get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    private static void publish(String record) {
        String address = "/api/v1/library/records/" + record;
        assertThat(amina.post(address + "/submissions", JsonValue.EMPTY_JSON_OBJECT)
                        .statusCode())
                .isEqualTo(200);
        JsonObject accepted = Letter.saying("ACCEPT").build();
        for (String reviewer : List.of("library-reviewer", "celina")) {
            HttpResponse<String> reviewed =
                    new Uploader(PORTAL, SEED.token(reviewer)).post(address + "/reviews", accepted);
            assertThat(reviewed.statusCode()).as(reviewed.body()).isEqualTo(200);
        }
        Uploader editor = new Uploader(PORTAL, SEED.token("editor"));
        for (String step : List.of("/language", "/publication")) {
            HttpResponse<String> done = editor.post(address + step, JsonValue.EMPTY_JSON_OBJECT);
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> ranged(String path, String name, String value) {
        return PORTAL.send(PORTAL.to(path).header(name, value).GET().build());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
