package org.reintegration.web.library.citation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Citations as CSL-JSON. */
final class CslFile {

    private CslFile() {}

    static String of(List<Citation> citations) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        citations.forEach(citation -> all.add(item(citation)));
        return all.build().toString();
    }

    private static JsonObject item(Citation citation) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("id", citation.key())
                .add("type", citation.type().csl());
        add(item, "title", citation.title());
        if (!citation.authors().isEmpty()) {
            JsonArrayBuilder authors = Json.createArrayBuilder();
            citation.authors()
                    .forEach(author -> authors.add(Json.createObjectBuilder().add("literal", Citation.line(author))));
            item.add("author", authors);
        }
        add(item, "publisher", citation.publisher());
        Integer year = citation.year();
        if (year != null) {
            JsonArrayBuilder parts =
                    Json.createArrayBuilder().add(Json.createArrayBuilder().add(year));
            item.add("issued", Json.createObjectBuilder().add("date-parts", parts));
        }
        add(item, "version", citation.version());
        add(item, "language", citation.language());
        add(item, "abstract", citation.summary());
        add(item, "keyword", String.join(", ", citation.keywords()));
        add(item, "note", citation.note());
        add(item, "URL", citation.url());
        return item.build();
    }

    private static void add(JsonObjectBuilder item, String name, String value) {
        String onOneLine = Citation.line(value);
        if (!onOneLine.isEmpty()) {
            item.add(name, onOneLine);
        }
    }
}
