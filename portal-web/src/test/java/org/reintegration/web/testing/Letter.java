package org.reintegration.web.testing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** What a reviewer of the library sends: a verdict and a letter, with every criterion weighed. */
public final class Letter {

    private static final List<String> CRITERIA = List.of(
            "relevance",
            "effectiveness",
            "sustainability",
            "gender-and-protection",
            "participation",
            "feasibility-and-cost",
            "replicability",
            "clarity",
            "consent");

    private Letter() {}

    public static JsonObjectBuilder saying(String verdict) {
        JsonArrayBuilder rubric = Json.createArrayBuilder();
        for (String criterion : CRITERIA) {
            rubric.add(Json.createObjectBuilder()
                    .add("criterion", criterion)
                    .add("level", "HIGH")
                    .add("reason", "Clair."));
        }
        return Json.createObjectBuilder()
                .add("verdict", verdict)
                .add("letter", "Merci, c’est clair.")
                .add("rubric", rubric);
    }
}
