package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.ResourceView;
import org.reintegration.web.library.citation.Citation;

/** A record in the words of schema.org, for programs that read pages. */
@ApplicationScoped
class Markup {

    @Inject
    Citations citations;

    @Inject
    Vocabularies vocabularies;

    JsonObject of(ResourceView view) {
        Citation citation = citations.of(view);
        Language language = view.original();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", citation.type() == Citation.Type.REPORT ? "Report" : "Article")
                .add("@id", citation.url())
                .add("url", citation.url())
                .add("identifier", view.publicId())
                .add("name", citation.title())
                .add("headline", citation.title())
                .add("abstract", citation.summary())
                .add("inLanguage", language.tag())
                .add("datePublished", view.publishedAt().toString())
                .add("version", view.no())
                .add("isAccessibleForFree", true)
                .add(
                        "publisher",
                        Json.createObjectBuilder().add("@type", "Organization").add("name", citation.publisher()));
        named(json, "author", view.author() == null ? "Organization" : "Person", citation.authors());
        named(
                json,
                "spatialCoverage",
                "Country",
                view.facts().countries().stream()
                        .map(id -> vocabularies.countries().label(id, language))
                        .toList());
        named(json, "about", "DefinedTerm", citation.keywords());
        return json.build();
    }

    /** As it stands in a page: nothing in it can end the element it stands in. */
    String inPage(ResourceView view) {
        return of(view).toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static void named(JsonObjectBuilder json, String property, String type, List<String> names) {
        if (!names.isEmpty()) {
            JsonArrayBuilder all = Json.createArrayBuilder();
            names.forEach(name ->
                    all.add(Json.createObjectBuilder().add("@type", type).add("name", name)));
            json.add(property, all);
        }
    }
}
