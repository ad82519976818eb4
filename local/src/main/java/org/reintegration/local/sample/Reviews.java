package org.reintegration.local.sample;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who judges a record of the sample, and what they write to its author. */
final class Reviews {

    static final String FILE = "reviews.json";
    private static final List<String> REVIEWERS = List.of("library-reviewer", SamplePeople.EDITOR, "celina");

    private final Map<String, Person> people;
    private final JsonObject byLanguage;

    private Reviews(Map<String, Person> people, JsonObject byLanguage) {
        this.people = people;
        this.byLanguage = byLanguage;
    }

    static Reviews of(Map<String, Person> people) throws IOException {
        return new Reviews(people, SampleFiles.object(FILE));
    }

    /** Two; nobody judges what they wrote themselves or what comes from their own organisation. */
    List<Person> reviewers(SampleRecord record) throws IOException {
        Person author = people.get(record.author());
        List<Person> found = new ArrayList<>();
        for (String key : REVIEWERS) {
            Person reviewer = people.get(key);
            if (reviewer != null
                    && !reviewer.equals(author)
                    && !reviewer.organisation().equals(record.organisation())
                    && (author == null || !reviewer.organisation().equals(author.organisation()))) {
                found.add(reviewer);
            }
        }
        if (found.size() < 2) {
            throw new IOException("no two are far enough from its author to review it");
        }
        return found;
    }

    /** Every criterion with a reason, and a letter, in the language of the record. */
    JsonObject acceptance(SampleRecord record) throws IOException {
        JsonObject words = byLanguage.getJsonObject(record.language());
        if (words == null) {
            throw new IOException(FILE + " has no words in the language " + record.language());
        }
        JsonArrayBuilder rubric = Json.createArrayBuilder();
        for (JsonObject score : words.getJsonArray("rubric").getValuesAs(JsonObject.class)) {
            rubric.add(score);
        }
        return Json.createObjectBuilder()
                .add("verdict", "ACCEPT")
                .add("letter", words.getString(record.kind().slug()).replace("{title}", record.title()))
                .add("rubric", rubric)
                .build();
    }
}
