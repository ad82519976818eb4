package org.reintegration.local.sample;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;

/** What the portal answered to one request. */
record Answer(int status, String body) {

    private static final int LONGEST_QUOTE = 200;

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** This answer, unless the portal said no: then its reason, in one line. */
    Answer orRefuse() throws IOException {
        if (!isGood()) {
            throw new IOException(reason());
        }
        return this;
    }

    JsonObject object() throws IOException {
        if (read() instanceof JsonObject object) {
            return object;
        }
        throw new IOException("the portal answered with something else than an object");
    }

    JsonArray array() throws IOException {
        if (read() instanceof JsonArray array) {
            return array;
        }
        throw new IOException("the portal answered with something else than a list");
    }

    private JsonStructure read() throws IOException {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        } catch (JsonException cause) {
            throw new IOException("the portal's answer cannot be read: " + cause.getMessage(), cause);
        }
    }

    /** The sentence of the rule that was broken, and the fields that break it. */
    private String reason() {
        try {
            JsonObject problem = object();
            JsonValue errors = problem.getOrDefault("errors", JsonValue.EMPTY_JSON_OBJECT);
            String fields = errors instanceof JsonObject byField
                    ? byField.keySet().stream().sorted().collect(Collectors.joining(", "))
                    : "";
            return problem.getString("detail", "answer " + status) + (fields.isEmpty() ? "" : " (" + fields + ")");
        } catch (IOException notFromThePortal) {
            String line = body.strip().replaceAll("\\s+", " ");
            return "answer " + status + " "
                    + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line);
        }
    }
}
