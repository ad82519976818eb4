package org.reintegration.local;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds out whether a search server really answers: a started one may still load its index, or fail to. */
final class SolrProbe {

    private static final int OK = 200;

    private final HttpProbe http;
    private final ServerProcess process;

    SolrProbe(int port, ServerProcess process) {
        this.http = new HttpProbe("http://127.0.0.1:" + port + "/solr");
        this.process = process;
    }

    void await(Duration patience) throws DamagedIndex, LocalFailure, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new DamagedIndex("the server ended while starting, see " + process.log());
            }
            if (answers()) {
                return;
            }
            Thread.sleep(150);
        }
        // Slow is not damaged: only what says that it is broken may be set aside.
        throw LocalFailure.withLog(
                "The search server does not answer after " + patience.toMinutes()
                        + " minutes. If that repeats, delete its directory beside the log; search is rebuilt from the database.",
                process.log());
    }

    private boolean answers() throws DamagedIndex, InterruptedException {
        try {
            Optional<JsonObject> cluster = ask("/admin/collections?action=LIST&wt=json");
            if (cluster.isEmpty()) {
                return false;
            }
            requireNoFailedCore();
            List<String> collections = cluster.get().getJsonArray("collections").getValuesAs(JsonString::getString);
            for (String collection : collections) {
                // While a part loads, its address may answer 503, but also 404 as if it did not exist.
                if (http.status("/" + collection + "/select?q=*:*&rows=0") != OK) {
                    return false;
                }
            }
            return true;
        } catch (IOException | JsonException notYet) {
            return false;
        }
    }

    private void requireNoFailedCore() throws DamagedIndex, IOException, InterruptedException {
        Optional<JsonObject> cores = ask("/admin/cores?action=STATUS&indexInfo=false&wt=json");
        JsonObject failures =
                cores.map(answer -> answer.getJsonObject("initFailures")).orElse(null);
        if (failures != null && !failures.isEmpty()) {
            throw new DamagedIndex("part " + failures.keySet().iterator().next() + " cannot be loaded");
        }
    }

    private Optional<JsonObject> ask(String path) throws IOException, InterruptedException {
        var answer = http.get(path);
        if (answer.statusCode() != OK) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return Optional.of(reader.readObject());
        }
    }
}
