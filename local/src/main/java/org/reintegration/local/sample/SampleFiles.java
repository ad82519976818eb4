package org.reintegration.local.sample;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files the sample content is written in. */
final class SampleFiles {

    private SampleFiles() {}

    static String text(String name) throws IOException {
        try (InputStream file = SampleFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException("This build carries no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<JsonObject> objects(String name) throws IOException {
        try (var reader = Json.createReader(new StringReader(text(name)))) {
            JsonArray all = reader.readArray();
            return all.getValuesAs(JsonObject.class);
        } catch (JsonException | ClassCastException cause) {
            throw new IOException(name + " cannot be read: " + cause.getMessage(), cause);
        }
    }

    static JsonObject object(String name) throws IOException {
        try (var reader = Json.createReader(new StringReader(text(name)))) {
            return reader.readObject();
        } catch (JsonException cause) {
            throw new IOException(name + " cannot be read: " + cause.getMessage(), cause);
        }
    }
}
