package org.reintegration.web.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** A lesson of Niger in French, as programs send it, with all that it needs to be submitted. */
public final class Lesson {

    private Lesson() {}

    public static JsonObjectBuilder called(String title) {
        JsonObject cell = Json.createObjectBuilder()
                .add("dimension", "economic")
                .add("level", "individual")
                .build();
        return Json.createObjectBuilder()
                .add("language", "FR")
                .add("title", title)
                .add("summary", "Parler de la dette avant le départ évite la honte au retour.")
                .add(
                        "text",
                        Json.createObjectBuilder()
                                .add("context", "Au Niger, des personnes rentrent avec des dettes de voyage.")
                                .add("observation", "Celles qui en parlent tôt reçoivent de l’aide.")
                                .add("insight", "La dette pèse plus que le manque de travail.")
                                .add("recommendation", "Demander la dette au premier entretien.")
                                .add("polarity", "worked"))
                .add(
                        "facts",
                        Json.createObjectBuilder()
                                .add("origin", Json.createArrayBuilder().add("NE"))
                                .add("primaryCell", cell)
                                .add("cells", Json.createArrayBuilder().add(cell))
                                .add("themes", Json.createArrayBuilder().add("debt"))
                                .add("licence", "cc-by-4.0")
                                .add("year", 2024))
                .add("sensitivity", "PUBLIC");
    }
}
