package org.reintegration.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.PortalUnderTest.within;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** A program that adds files to drafts through the API, as one person. */
final class Uploader {

    private static final String LESSON = """
            {"language":"FR","title":"%s","summary":"Résumé","sensitivity":"PUBLIC",
            "text":{"context":"Contexte","observation":"Vu","insight":"Idée","recommendation":"Faire","polarity":"worked"},
            "facts":{"origin":["NE"],"primaryCell":{"dimension":"economic","level":"individual"},
            "cells":[{"dimension":"economic","level":"individual"}],"themes":["debt"],"year":2024,"licence":"cc-by-4.0"}}""";

    private static final Duration READ = Duration.ofMinutes(3);

    private final PortalUnderTest portal;
    private final String token;

    Uploader(PortalUnderTest portal, String token) {
        this.portal = portal;
        this.token = token;
    }

    String draft(String title) {
        HttpResponse<String> begun = post("/api/v1/library/lessons", Seed.json(LESSON.formatted(title)));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return Seed.json(begun.body()).getString("id");
    }

    HttpResponse<String> announce(String name, long size) {
        return post(
                "/api/v1/files/uploads",
                Json.createObjectBuilder().add("name", name).add("size", size).build());
    }

    HttpResponse<String> piece(String upload, long offset, byte[] piece) {
        return portal.send(portal.to("/api/v1/files/uploads/" + upload)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", BodyPublishers.ofByteArray(piece))
                .build());
    }

    /** Sends a whole file in pieces; the first answer that is no success is the last. */
    HttpResponse<String> send(String name, long announced, byte[] content, int size) {
        HttpResponse<String> answer = announce(name, announced);
        String upload = answer.statusCode() == 201 ? Seed.json(answer.body()).getString("id") : "";
        for (int at = 0; at < content.length && answer.statusCode() < 300; at += size) {
            answer = piece(upload, at, Arrays.copyOfRange(content, at, Math.min(content.length, at + size)));
        }
        if (answer.statusCode() >= 300 && !upload.isEmpty()) {
            delete("/api/v1/files/uploads/" + upload);
        }
        return answer;
    }

    String add(String draft, String name, byte[] content, boolean strip) {
        HttpResponse<String> sent = send(name, content.length, content, 1024 * 1024);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        return attach(draft, Seed.json(sent.body()).getString("id"), strip);
    }

    String attach(String draft, String upload, boolean strip) {
        HttpResponse<String> attached = post(
                "/api/v1/library/drafts/" + draft + "/files",
                Json.createObjectBuilder()
                        .add("upload", upload)
                        .add("strip", strip)
                        .build());
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(200);
        return Seed.json(attached.body()).getString("id");
    }

    JsonObject file(String id) {
        return Seed.json(portal.get("/api/v1/files/" + id, token).body());
    }

    /** The file once the worker has said what it is. */
    JsonObject read(String id) {
        return within(READ, () -> file(id), file -> !file.getString("state").equals("WAITING"));
    }

    JsonArray of(String draft) {
        try (var reader = Json.createReader(new StringReader(
                portal.get("/api/v1/library/drafts/" + draft + "/files", token).body()))) {
            return reader.readArray();
        }
    }

    HttpResponse<String> post(String path, JsonObject body) {
        return portal.post(path, token, "application/json", body.toString());
    }

    HttpResponse<String> put(String path, String seen, String body) {
        return portal.send(portal.to(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", seen)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    /** The entity tag of what stands there. */
    String tag(String path) {
        return portal.get(path, token).headers().firstValue("ETag").orElseThrow();
    }

    HttpResponse<String> delete(String path) {
        return portal.send(portal.to(path)
                .header("Authorization", "Bearer " + token)
                .DELETE()
                .build());
    }

    static Optional<String> problem(JsonObject file) {
        return file.containsKey("problem") && !file.isNull("problem")
                ? Optional.of(file.getString("problem"))
                : Optional.empty();
    }
}
