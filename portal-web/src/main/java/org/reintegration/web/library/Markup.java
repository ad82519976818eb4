package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.reintegration.kernel.content.Named;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.relations.RelationsView;
import org.reintegration.library.relations.TieKind;
import org.reintegration.library.relations.TieView;
import org.reintegration.library.relations.TiesView;
import org.reintegration.library.relations.Workshop;
import org.reintegration.web.library.citation.Citation;
import org.reintegration.web.site.Settings;

/** A record in the words of schema.org, for programs that read pages. */
@ApplicationScoped
class Markup {

    @Inject
    Citations citations;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Settings settings;

    /** With what the record is to others and what ties it to other rooms, as far as the reader may see it. */
    JsonObject of(ResourceView view, RelationsView relations, TiesView ties) {
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
        if (!view.supersededBy().isEmpty()) {
            json.add("creativeWorkStatus", "Superseded");
        }
        MarkupParts parts = new MarkupParts(settings.getPortalUrl(), json);
        more(parts, citation, view);
        parts.basedOn(relations.all());
        ties.all().forEach(tie -> add(json, tie));
        return json.build();
    }

    private void more(MarkupParts parts, Citation citation, ResourceView view) {
        Facts facts = view.facts();
        parts.licence(facts.licence());
        parts.period(facts.period());
        parts.answersForIt(view.organisation());
        parts.contributors(
                facts.contributors(),
                view.partners(),
                citation.authors(),
                role -> vocabularies.named(Vocabularies.CONTRIBUTOR_ROLES).label(role, view.original()));
        parts.files(view.files());
        parts.translations(citation.url(), view.original(), view.rendering().languages(), view.path());
    }

    /** Of several discussions, grants or workshops the last one stands there: schema.org has one address for comments. */
    private void add(JsonObjectBuilder json, TieView tie) {
        Named there = tie.there();
        Workshop workshop = tie.workshop();
        if (there != null) {
            String url = settings.getPortalUrl() + "/" + there.language().tag() + "/" + there.path();
            if (tie.kind() == TieKind.DISCUSSED_IN) {
                json.add("discussionUrl", url);
            } else {
                json.add(
                        "funding",
                        Json.createObjectBuilder()
                                .add("@type", "Grant")
                                .add("name", there.title())
                                .add("url", url));
            }
        } else if (workshop != null) {
            json.add(
                    "recordedAt",
                    Json.createObjectBuilder()
                            .add("@type", "Event")
                            .add("name", workshop.title())
                            .add("startDate", workshop.date().toString())
                            .add("location", workshop.place()));
        }
    }

    /** As it stands in a page: nothing in it can end the element it stands in. */
    String inPage(ResourceView view, RelationsView relations, TiesView ties) {
        return of(view, relations, ties)
                .toString()
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
