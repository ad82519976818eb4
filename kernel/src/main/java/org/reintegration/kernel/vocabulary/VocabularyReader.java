package org.reintegration.kernel.vocabulary;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** Reads the vocabulary files that stand beside this class. */
final class VocabularyReader {

    private VocabularyReader() {}

    static Vocabulary vocabulary(String name) {
        return new Vocabulary(
                name,
                objects(name + ".json").stream().map(VocabularyReader::term).toList());
    }

    /** The concepts of a branch; {@code notes} holds those of all branches by the concepts' ids. */
    static List<Concept> concepts(String branch, JsonObject notes) {
        return objects("concepts/" + branch + ".json").stream()
                .map(json -> concept(json, notes))
                .toList();
    }

    static JsonObject object(String file) {
        try (InputStream in = open(file);
                JsonReader json = Json.createReader(in)) {
            return json.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<JsonObject> objects(String file) {
        try (InputStream in = open(file);
                JsonReader json = Json.createReader(in)) {
            return json.readArray().getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = VocabularyReader.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("No vocabulary file " + file);
        }
        return in;
    }

    private static Term term(JsonObject json) {
        return new Term(
                json.getString("id"),
                labels(json.getJsonObject("labels")),
                words(json, "synonyms"),
                json.containsKey("definition") ? labels(json.getJsonObject("definition")) : null,
                json.containsKey("region") ? json.getString("region") : null);
    }

    private static Concept concept(JsonObject json, JsonObject notes) {
        JsonObject note = notes.getJsonObject(json.getString("id"));
        return new Concept(
                json.getString("id"),
                strings(json.getJsonArray("broader")),
                strings(json.getJsonArray("related")),
                labels(json.getJsonObject("labels")),
                words(json, "synonyms"),
                words(json, "forms"),
                words(json, "acronyms"),
                note == null ? null : labels(note));
    }

    private static Labels labels(JsonObject json) {
        Map<Language, String> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (json.containsKey(language.tag())) {
                labels.put(language, json.getString(language.tag()));
            }
        }
        return new Labels(labels);
    }

    private static Map<Language, List<String>> words(JsonObject json, String key) {
        Map<Language, List<String>> words = new EnumMap<>(Language.class);
        JsonObject all = json.containsKey(key)
                ? json.getJsonObject(key)
                : Json.createObjectBuilder().build();
        for (Language language : Language.values()) {
            words.put(language, strings(all.getJsonArray(language.tag())));
        }
        return words;
    }

    private static List<String> strings(@Nullable JsonArray json) {
        return json == null
                ? List.of()
                : json.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }
}
