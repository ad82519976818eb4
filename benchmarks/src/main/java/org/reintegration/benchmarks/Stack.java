package org.reintegration.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reintegration.local.LibertyServer;
import org.reintegration.local.LocalFailure;
import org.reintegration.local.LocalPostgres;
import org.reintegration.local.LocalSolr;
import org.reintegration.local.Ports;

/** The portal that ships with a database and a search server of its own, begun empty but for the sample's people. */
final class Stack implements AutoCloseable {

    private static final String SAMPLE = "/org/reintegration/local/sample/";
    private static final String TOKEN = "sample-content-of-the-benchmarks";
    private static final String PASSWORD = "a long password of the benchmarks";
    private static final int UNAVAILABLE = 503;
    private static final int RETRIES = 30;
    private static final Duration LONGEST_REBUILD = Duration.ofHours(2);

    private final Path home;
    private final LocalPostgres postgres;
    private final LocalSolr solr;
    private final LibertyServer portal;
    private final int port = Ports.free();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Where the parts of the build are: the portal, its settings, its server, the search server's class path. */
    record Parts(Path war, Path config, Path liberty, Path solrClassPath) {

        static Parts below(Path project) {
            return new Parts(
                    project.resolve("portal-web/target/portal-web-1.0-SNAPSHOT.war"),
                    project.resolve("portal-web/src/main/liberty/config"),
                    project.resolve("local/target/liberty/wlp"),
                    project.resolve("solr-node/target/solr.classpath"));
        }
    }

    Stack(Path home, Parts parts) throws IOException, LocalFailure, InterruptedException {
        this.home = home;
        postgres = LocalPostgres.start(home.resolve("postgres"), Ports.free());
        solr = LocalSolr.start(home.resolve("solr"), Ports.freeForSolr(), parts.solrClassPath());
        portal = LibertyServer.start(
                home.resolve("liberty"),
                port,
                new LibertyServer.Parts(parts.liberty(), parts.config(), parts.war(), environment()));
    }

    private Map<String, String> environment() {
        return Map.of(
                "DB_URL", postgres.url(),
                "DB_USER", postgres.user(),
                "DB_PASSWORD", postgres.password(),
                "SOLR_ZK", solr.zkHost(),
                "SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", "9",
                "PORTAL_URL", url(""),
                "SAMPLE_CONTENT", "true",
                "SAMPLE_TOKEN", TOKEN);
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalSolr solr() {
        return solr;
    }

    Path solrLog() {
        return home.resolve("solr/logs/solr.log");
    }

    HttpClient http() {
        return http;
    }

    HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)))
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    JsonObject answer(String path) throws IOException, InterruptedException {
        return json(send(get(path)).body());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    /** Asks again while search is only catching up: what is measured later must not begin cold. */
    void patiently(HttpRequest request) throws IOException, InterruptedException {
        for (int again = 0; again < RETRIES; again++) {
            if (http.send(request, BodyHandlers.discarding()).statusCode() != UNAVAILABLE) {
                return;
            }
            Thread.sleep(1_000);
        }
        throw new IOException(request.uri() + " is not answered");
    }

    HttpRequest post(String path, String person, String type, String body) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(url(path)))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token(person))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String token(String person) throws IOException, InterruptedException {
        String known = tokens.get(person);
        if (known == null) {
            String asked = Json.createObjectBuilder()
                    .add("email", person + "@example.org")
                    .add("password", PASSWORD)
                    .build()
                    .toString();
            known = json(send(HttpRequest.newBuilder(URI.create(url("/api/v1/tokens")))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(asked))
                                    .build())
                            .body())
                    .getString("token");
            tokens.put(person, known);
        }
        return known;
    }

    private void sample(String what) throws IOException, InterruptedException {
        try (InputStream in = LocalSolr.class.getResourceAsStream(SAMPLE + what + ".json")) {
            if (in == null) {
                throw new IOException("The sample has no " + what);
            }
            send(HttpRequest.newBuilder(URI.create(url("/api/v1/samples/" + what)))
                    .header("Sample-Token", TOKEN)
                    .header("Sample-Password", PASSWORD)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(in.readAllBytes()))
                    .build());
        }
    }

    /**
     * Waits for the portal, gives it its people, waits for the first index and has it compared with what is there, which is next to
     * nothing: so the comparison of every hour does not fall into the measurement.
     */
    void settle() throws IOException, LocalFailure, InterruptedException {
        portal.awaitReady();
        sample("organisations");
        sample("members");
        Instant asked = Instant.now();
        while (!isBuilt(state())) {
            orGiveUp(asked);
        }
        send(post("/api/v1/search/comparisons", "administrator", "application/json", ""));
    }

    private static boolean isBuilt(JsonObject state) {
        return has(state, "collection") && !state.getBoolean("waiting") && !has(state, "building");
    }

    private JsonObject state() throws IOException, InterruptedException {
        return json(send(HttpRequest.newBuilder(URI.create(url("/api/v1/search/rebuilds")))
                        .header("Authorization", "Bearer " + token("administrator"))
                        .build())
                .body());
    }

    private static void orGiveUp(Instant asked) throws IOException, InterruptedException {
        if (Duration.between(asked, Instant.now()).compareTo(LONGEST_REBUILD) > 0) {
            throw new IOException("The index is not built within " + LONGEST_REBUILD);
        }
        Thread.sleep(500);
    }

    /** Has the portal build its index anew; answers how many contents it read in a second. */
    double rebuild() throws IOException, InterruptedException {
        Instant asked = Instant.now();
        send(post("/api/v1/search/rebuilds", "administrator", "application/json", ""));
        while (true) {
            JsonObject state = state();
            if (isBuilt(state) && after(state, "startedAt", asked)) {
                if (has(state, "failure")) {
                    throw new IOException("The rebuild failed: " + state.getString("failure"));
                }
                Duration took = Duration.between(instant(state, "startedAt"), instant(state, "finishedAt"));
                return state.getJsonNumber("total").doubleValue() * 1000 / took.toMillis();
            }
            orGiveUp(asked);
        }
    }

    private static boolean after(JsonObject state, String field, Instant moment) {
        return has(state, field) && instant(state, field).isAfter(moment.minusMillis(50));
    }

    /** What is not known is left out of an answer. */
    private static boolean has(JsonObject state, String field) {
        return state.containsKey(field) && !state.isNull(field);
    }

    private static Instant instant(JsonObject state, String field) {
        return Instant.parse(state.getString(field));
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() {
        portal.close();
        solr.close();
        postgres.close();
    }
}
