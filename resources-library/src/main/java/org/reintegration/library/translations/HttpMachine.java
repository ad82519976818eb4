package org.reintegration.library.translations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.LibraryRule;

/** Asks a service that speaks as LibreTranslate does: {@code POST /translate} with q, source, target and format. */
final class HttpMachine implements MachineTranslator {

    private static final Logger LOG = Logger.getLogger(HttpMachine.class.getName());
    private static final Duration UNTIL_CONNECTED = Duration.ofSeconds(5);

    /** Characters: services refuse long questions, and a long one that fails is lost as a whole. */
    private static final int LARGEST_QUESTION = 4_000;

    private static final int OK = 200;

    private final URI address;
    private final @Nullable String key;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(UNTIL_CONNECTED)
            .build();

    HttpMachine(URI base, @Nullable String key, Duration patience) {
        this.address = URI.create(base.toString().replaceAll("/+$", "") + "/translate");
        this.key = key;
        this.patience = patience;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public List<String> translate(List<String> texts, Language from, Language to) {
        List<String> all = new ArrayList<>();
        List<String> question = new ArrayList<>();
        int size = 0;
        for (String text : texts) {
            if (!question.isEmpty() && size + text.length() > LARGEST_QUESTION) {
                all.addAll(ask(question, from, to));
                question.clear();
                size = 0;
            }
            question.add(text);
            size += text.length();
        }
        if (!question.isEmpty()) {
            all.addAll(ask(question, from, to));
        }
        return List.copyOf(all);
    }

    private List<String> ask(List<String> texts, Language from, Language to) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(question(texts, from, to)))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            // One bound for all of it: a request's own time-out ends when the body begins.
            return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), texts.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        } catch (ExecutionException | TimeoutException | JsonException | ClassCastException e) {
            throw away(e);
        } finally {
            answer.cancel(true);
        }
    }

    private String question(List<String> texts, Language from, Language to) {
        JsonArrayBuilder q = Json.createArrayBuilder();
        texts.forEach(q::add);
        JsonObjectBuilder question = Json.createObjectBuilder()
                .add("q", q)
                .add("source", from.tag())
                .add("target", to.tag())
                .add("format", "text");
        if (key != null) {
            question.add("api_key", key);
        }
        return question.build().toString();
    }

    private List<String> read(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != OK) {
            throw away(new IllegalStateException("Answered " + answer.statusCode()));
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            var translated = reader.readObject().getJsonArray("translatedText");
            List<String> texts = translated == null
                    ? List.of()
                    : translated.getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .toList();
            if (texts.size() != expected) {
                throw away(new IllegalStateException(texts.size() + " texts for " + expected));
            }
            return texts;
        }
    }

    /** What went wrong is for the log; whoever asked hears that the service does not answer and that nothing was changed. */
    private static Refusal away(Exception cause) {
        LOG.log(Level.WARNING, "The translation service does not answer", cause);
        return Refusal.of(Refusal.Kind.UNAVAILABLE, LibraryRule.THE_TRANSLATION_SERVICE_ANSWERS);
    }
}
