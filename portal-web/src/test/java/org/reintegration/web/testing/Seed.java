package org.reintegration.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people and the catalogue of the sample, loaded once into the portal under test, and tokens of the people. */
public final class Seed {

    public static final String PASSWORD = "a long password of the tests";
    private static final String SAMPLE = "/org/reintegration/local/sample/";

    private final PortalUnderTest portal;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Seed(PortalUnderTest portal) {
        this.portal = portal;
    }

    public Seed people() {
        sample("organisations");
        sample("members");
        return this;
    }

    private void sample(String what) {
        HttpResponse<String> answer = portal.send(portal.to("/api/v1/samples/" + what)
                .header("Sample-Token", Machine.SAMPLE_TOKEN)
                .header("Sample-Password", PASSWORD)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(what + ".json")))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The whole catalogue, imported by the editor. */
    public JsonObject catalogue() {
        portal.post("/api/v1/library/programmes/imports", token("editor"), "text/csv", text("programmes.csv"));
        return importing(text("catalogue.csv"));
    }

    public JsonObject importing(String csv) {
        HttpResponse<String> answer =
                portal.post("/api/v1/library/imports?dryRun=false", token("editor"), "text/csv", csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** A bearer token of one of the sample's people, by the name before the at sign of their address. */
    public String token(String person) {
        return tokens.computeIfAbsent(person, this::signIn);
    }

    public void forgetTokens() {
        tokens.clear();
    }

    private String signIn(String person) {
        HttpResponse<String> answer = portal.send(portal.to("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.createObjectBuilder()
                        .add("email", person + "@example.org")
                        .add("password", PASSWORD)
                        .build()
                        .toString()))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json(answer.body()).getString("token");
    }

    public static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    public static String text(String file) {
        try (InputStream in = Seed.class.getResourceAsStream(SAMPLE + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
