package org.reintegration.web.skos;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reintegration.kernel.text.Language;

/** How statements are written down for programs. */
enum RdfFormat {
    TURTLE("text/turtle", ".ttl") {
        @Override
        String write(List<Statement> statements) {
            StringBuilder out = new StringBuilder();
            Namespaces.byPrefix()
                    .forEach((prefix, namespace) -> out.append("@prefix ")
                            .append(prefix)
                            .append(": <")
                            .append(namespace)
                            .append("> .\n"));
            bySubject(statements).forEach((subject, about) -> {
                out.append('\n').append(address(subject));
                String end = "";
                for (Statement one : about) {
                    out.append(end).append("\n    ").append(one.predicate()).append(' ');
                    out.append(one.predicate().equals(Namespaces.TYPE) ? one.object() : turtle(one));
                    end = " ;";
                }
                out.append(" .\n");
            });
            return out.toString();
        }
    },
    JSON_LD("application/ld+json", ".jsonld") {
        @Override
        String write(List<Statement> statements) {
            JsonArrayBuilder graph = Json.createArrayBuilder();
            bySubject(statements).forEach((subject, about) -> graph.add(node(subject, about)));
            JsonObjectBuilder context = Json.createObjectBuilder();
            Namespaces.byPrefix().forEach(context::add);
            return Json.createObjectBuilder()
                    .add("@context", context)
                    .add("@graph", graph)
                    .build()
                    .toString();
        }
    };

    private final String mediaType;
    private final String extension;

    RdfFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    abstract String write(List<Statement> statements);

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** The format whose extension the address ends with. */
    static Optional<RdfFormat> ofAddress(String address) {
        return Stream.of(values())
                .filter(format -> address.endsWith(format.extension))
                .findFirst();
    }

    private static Map<String, List<Statement>> bySubject(List<Statement> statements) {
        Map<String, List<Statement>> subjects = new LinkedHashMap<>();
        statements.forEach(one -> subjects.computeIfAbsent(one.subject(), none -> new ArrayList<>())
                .add(one));
        return subjects;
    }

    private static String turtle(Statement one) {
        if (one.kind() == Statement.Kind.ADDRESS) {
            return address(one.object());
        }
        if (one.kind() == Statement.Kind.TRUTH) {
            return one.object();
        }
        String text = '"'
                + one.object()
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
        Language language = one.language();
        return language == null ? text : text + "@" + language.tag();
    }

    /** What may not stand in an address between angle brackets is written by its number. */
    private static String address(String address) {
        StringBuilder out = new StringBuilder("<");
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            out.append(
                    c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0 ? String.format("\\u%04X", (int) c) : String.valueOf(c));
        }
        return out.append('>').toString();
    }

    private static JsonObject node(String subject, List<Statement> about) {
        JsonObjectBuilder node = Json.createObjectBuilder().add("@id", subject);
        Map<String, JsonArrayBuilder> values = new LinkedHashMap<>();
        for (Statement one : about) {
            if (one.predicate().equals(Namespaces.TYPE)) {
                node.add("@type", one.object());
            } else {
                JsonArrayBuilder all = values.computeIfAbsent(one.predicate(), none -> Json.createArrayBuilder());
                if (one.kind() == Statement.Kind.TRUTH) {
                    all.add(true);
                } else {
                    all.add(value(one));
                }
            }
        }
        values.forEach(node::add);
        return node.build();
    }

    private static JsonObjectBuilder value(Statement one) {
        if (one.kind() == Statement.Kind.ADDRESS) {
            return Json.createObjectBuilder().add("@id", one.object());
        }
        JsonObjectBuilder text = Json.createObjectBuilder().add("@value", one.object());
        Language language = one.language();
        return language == null ? text : text.add("@language", language.tag());
    }
}
