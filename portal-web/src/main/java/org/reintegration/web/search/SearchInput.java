package org.reintegration.web.search;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a search as they arrive; numbers are read by us, because JAX-RS would answer 404 to a wrong one. */
public class SearchInput {

    @QueryParam("q")
    @Parameter(description = "What to find, in any of the five languages; empty finds everything")
    @Nullable String q;

    @QueryParam("language")
    @Parameter(description = "The reader's language: en, fr, es, ar or pt; Accept-Language when not given")
    @Nullable String language;

    @QueryParam("kind")
    @Parameter(description = "resource, discussion, call, gap or member")
    @Nullable List<String> kind;

    @QueryParam("type")
    @Nullable List<String> type;

    @QueryParam("in")
    @Parameter(description = "The document's language")
    @Nullable List<String> in;

    @QueryParam("region")
    @Nullable List<String> region;

    @QueryParam("country")
    @Parameter(description = "ISO 3166 alpha-2, or XK")
    @Nullable List<String> country;

    @QueryParam("theme")
    @Nullable List<String> theme;

    @QueryParam("dimension")
    @Nullable List<String> dimension;

    @QueryParam("level")
    @Nullable List<String> level;

    @QueryParam("cell")
    @Parameter(description = "A dimension at a level, such as economic.community")
    @Nullable List<String> cell;

    @QueryParam("from")
    @Parameter(description = "The first year, month or day: 2019, 2019-05 or 2019-05-30")
    @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "The last year, month or day, itself included")
    @Nullable String to;

    @QueryParam("within")
    @Parameter(description = "A group or a collection, such as group:4k2j8m2x9q")
    @Nullable String within;

    @QueryParam("exact")
    @Parameter(description = "true for the words alone, without their meaning in other languages")
    @Nullable String exact;

    @QueryParam("year")
    @Nullable List<String> year;

    @QueryParam("evidence")
    @Nullable List<String> evidence;

    @QueryParam("sort")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"relevance", "newest", "oldest", "used", "title"}))
    @Nullable String sort;

    @QueryParam("size")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable String size;

    @QueryParam("after")
    @Parameter(description = "Where the part before ended; stands in next")
    @Nullable String after;

    Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        one(values, "q", q);
        one(values, "language", language);
        many(values, "kind", kind);
        many(values, "type", type);
        many(values, "in", in);
        many(values, "region", region);
        many(values, "country", country);
        many(values, "theme", theme);
        many(values, "dimension", dimension);
        many(values, "level", level);
        many(values, "cell", cell);
        one(values, "from", from);
        one(values, "to", to);
        one(values, "within", within);
        one(values, "exact", exact);
        many(values, "year", year);
        many(values, "evidence", evidence);
        one(values, "sort", sort);
        one(values, "size", size);
        one(values, "after", after);
        return values;
    }

    private static void one(Map<String, List<String>> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, List.of(value));
        }
    }

    private static void many(Map<String, List<String>> values, String name, @Nullable List<String> given) {
        if (given != null) {
            values.put(name, given);
        }
    }
}
