package org.reintegration.web.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A service that speaks as LibreTranslate does and knows no language: it puts the name of the one it is asked for before each text. It ends
 * with the tests.
 */
public final class TestTranslator {

    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private volatile boolean away;

    TestTranslator() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/translate", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whether it refuses whatever it is asked, as one does that is overrun. */
    public void setAway(boolean away) {
        this.away = away;
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            if (away) {
                asked.sendResponseHeaders(UNAVAILABLE, -1);
                return;
            }
            JsonObject question = Seed.json(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String into = question.getString("target");
            JsonArrayBuilder texts = Json.createArrayBuilder();
            question.getJsonArray("q")
                    .getValuesAs(JsonString.class)
                    .forEach(text -> texts.add("[" + into + "] " + text.getString()));
            byte[] answer = Json.createObjectBuilder()
                    .add("translatedText", texts)
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().set("Content-Type", "application/json");
            asked.sendResponseHeaders(200, answer.length);
            asked.getResponseBody().write(answer);
        }
    }
}
