package org.reintegration.local.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lesson or practice of the sample as its file tells it. */
record SampleRecord(Kind kind, JsonObject told) {

    /** How far the work on it goes. */
    enum State {
        DRAFT,
        SUBMITTED,
        PUBLISHED
    }

    /** What is written, and where its kind is begun. */
    enum Kind {
        LESSON("lessons"),
        PRACTICE("practices");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        String file() {
            return plural + ".json";
        }

        String path() {
            return "library/" + plural;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> LESSON_TEXT = List.of(
            "context",
            "observation",
            "insight",
            "recommendation",
            "rootCause",
            "polarity",
            "appliesWhen",
            "doesNotApplyWhen",
            "actionOwner",
            "actionStatus");
    private static final List<String> PRACTICE_TEXT = List.of(
            "challenge",
            "objective",
            "steps",
            "blocks",
            "whoDoesWhat",
            "helped",
            "hindered",
            "results",
            "costBand",
            "staffing",
            "weaknesses",
            "lasting",
            "advice");
    private static final List<String> FACTS = List.of(
            "origin",
            "transit",
            "host",
            "primaryCell",
            "cells",
            "stages",
            "targetGroups",
            "themes",
            "returnTypes",
            "sdgTargets",
            "gcmObjectives",
            "programme",
            "donor",
            "year",
            "licence",
            "sources",
            "reviewBy");

    /** Everything in the order of the files. */
    static List<SampleRecord> all() throws IOException {
        List<SampleRecord> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (JsonObject told : SampleFiles.objects(kind.file())) {
                all.add(new SampleRecord(kind, told));
            }
        }
        return all;
    }

    String key() {
        return told.getString("key");
    }

    String title() {
        return told.getString("title");
    }

    String language() {
        return told.getString("language");
    }

    String author() {
        return told.getString("author");
    }

    String organisation() {
        return told.getString("organisation", "");
    }

    State state() {
        return State.valueOf(told.getString("state").toUpperCase(Locale.ROOT));
    }

    /** The record as an author sends it to the portal; an organisation the register does not know is left out. */
    JsonObject draft(Map<String, Long> organisationIds) {
        return Json.createObjectBuilder()
                .add("language", language().toUpperCase(Locale.ROOT))
                .add("title", title())
                .add("summary", told.getString("summary"))
                .add("text", text())
                .add("facts", facts(organisationIds.get(organisation())))
                .add("sensitivity", told.getString("sensitivity", "public").toUpperCase(Locale.ROOT))
                .add("sample", true)
                .build();
    }

    private JsonObjectBuilder text() {
        if (kind == Kind.LESSON) {
            return some(LESSON_TEXT);
        }
        return some(PRACTICE_TEXT).add("full", "full".equals(told.getString("detail", "")));
    }

    private JsonObjectBuilder facts(@Nullable Long organisation) {
        JsonObjectBuilder facts = some(FACTS);
        if (organisation != null) {
            facts.add("organisation", organisation);
        }
        return facts;
    }

    private JsonObjectBuilder some(List<String> fields) {
        JsonObjectBuilder some = Json.createObjectBuilder();
        for (String field : fields) {
            JsonValue value = told.getOrDefault(field, JsonValue.NULL);
            if (value != JsonValue.NULL) {
                some.add(field, value);
            }
        }
        return some;
    }
}
