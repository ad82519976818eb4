package org.reintegration.local.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The running portal as sample content reaches it: as one of its members, or through its set-up door. */
public final class PortalAccess {

    private static final String JSON = "application/json";
    /** Importing the whole catalogue on a small machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String LABEL = "sample content";

    private final URI api;
    private final String setUpToken;
    private final String password;
    private final Consumer<String> listener;
    private final Map<String, Token> tokens = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** A token and the id by which it can be ended. */
    private record Token(long id, String secret) {}

    /**
     * @param password of all sample members
     * @param listener hears what a person should know, line by line
     */
    public PortalAccess(URI address, String setUpToken, String password, Consumer<String> listener) {
        this.api = address.resolve("/api/v1/");
        this.setUpToken = setUpToken;
        this.password = password;
        this.listener = listener;
    }

    void tell(String line) {
        listener.accept(line);
    }

    /** Whether the member is there and has the sample's password. */
    boolean knows(Person member) throws IOException, InterruptedException {
        return token(member) != null;
    }

    Answer get(@Nullable Person member, String path) throws IOException, InterruptedException {
        return send(as(member, path).GET().build());
    }

    /** Every item of a list that is read by cursor. */
    List<JsonObject> all(Person member, String path) throws IOException, InterruptedException {
        List<JsonObject> items = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonObject slice = get(member, path + "?size=100" + (after.isEmpty() ? "" : "&after=" + after))
                    .orRefuse()
                    .object();
            items.addAll(slice.getJsonArray("items").getValuesAs(JsonObject.class));
            after = slice.getString("next", null);
        }
        return items;
    }

    Answer delete(Person member, String path) throws IOException, InterruptedException {
        return send(as(member, path).DELETE().build());
    }

    Answer put(Person member, String path) throws IOException, InterruptedException {
        return send(as(member, path)
                .header("Content-Type", JSON)
                .PUT(BodyPublishers.noBody())
                .build());
    }

    Answer post(Person member, String path) throws IOException, InterruptedException {
        return send(as(member, path)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.noBody())
                .build());
    }

    Answer post(Person member, String path, JsonObject body) throws IOException, InterruptedException {
        return send(as(member, path)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    Answer put(Person member, String path, JsonObject body) throws IOException, InterruptedException {
        return send(as(member, path)
                .header("Content-Type", JSON)
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Begins something; told twice with the same key, it is begun once. */
    Answer postOnce(Person member, String path, JsonObject body, String key) throws IOException, InterruptedException {
        return send(as(member, path)
                .header("Content-Type", JSON)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Acts on a thing as it was seen. */
    Answer postSeen(Person member, String path, int seen) throws IOException, InterruptedException {
        return send(as(member, path)
                .header("Content-Type", JSON)
                .header("If-Match", "\"" + seen + "\"")
                .POST(BodyPublishers.noBody())
                .build());
    }

    Answer putSeen(Person member, String path, int seen, JsonObject body) throws IOException, InterruptedException {
        return send(as(member, path)
                .header("Content-Type", JSON)
                .header("If-Match", "\"" + seen + "\"")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    Answer postCsv(Person member, String path, String csv) throws IOException, InterruptedException {
        return send(as(member, path)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build());
    }

    /** Through the set-up door, which is there in demonstrations only. */
    Answer setUp(String what, String json) throws IOException, InterruptedException {
        return send(door(what)
                .header("Sample-Password", password)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    Answer takeDown(String what) throws IOException, InterruptedException {
        return send(door(what).DELETE().build());
    }

    /** Leaves no open token behind in the members' profiles. */
    synchronized void leave() throws IOException, InterruptedException {
        for (Token token : tokens.values()) {
            send(to("tokens/" + token.id())
                    .header("Authorization", "Bearer " + token.secret())
                    .DELETE()
                    .build());
        }
        tokens.clear();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", JSON)
                .header("Accept-Language", "en");
    }

    private HttpRequest.Builder door(String what) {
        return to("samples/" + what).header("Sample-Token", setUpToken);
    }

    private HttpRequest.Builder as(@Nullable Person member, String path) throws IOException, InterruptedException {
        if (member == null) {
            return to(path);
        }
        Token token = token(member);
        if (token == null) {
            throw new IOException(member.email() + " cannot sign in with the sample's password");
        }
        return to(path).header("Authorization", "Bearer " + token.secret());
    }

    private synchronized @Nullable Token token(Person member) throws IOException, InterruptedException {
        Token known = tokens.get(member.email());
        if (known != null) {
            return known;
        }
        Answer answer = send(to("tokens")
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(Json.createObjectBuilder()
                        .add("email", member.email())
                        .add("password", password)
                        .add("label", LABEL)
                        .build()
                        .toString()))
                .build());
        if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 429) {
            return null;
        }
        JsonObject issued = answer.orRefuse().object();
        Token token = new Token(issued.getJsonNumber("id").longValue(), issued.getString("token"));
        tokens.put(member.email(), token);
        return token;
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }
}
