package org.reintegration.library.translations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** Whatever translates keeps to one contract: all texts in their order, or a refusal. */
class MachineTranslatorTest {

    /** What every kind of it keeps to. */
    abstract static class Contract {

        abstract MachineTranslator machine();

        @Test
        void it_translates_every_text_in_its_order_exactly_when_it_is_set_up() {
            List<String> texts = IntStream.range(0, 40)
                    .mapToObj(i -> "Texte " + i + " é\n" + "x".repeat(500))
                    .toList();
            MachineTranslator machine = machine();
            if (machine.isSetUp()) {
                assertThat(machine.translate(texts, Language.FR, Language.AR))
                        .containsExactlyElementsOf(
                                texts.stream().map(text -> "fr>ar " + text).toList());
            } else {
                isAway(machine, texts);
            }
        }
    }

    private static void isAway(MachineTranslator machine, List<String> texts) {
        assertThatThrownBy(() -> machine.translate(texts, Language.FR, Language.AR))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    @Nested
    class None extends Contract {

        @Override
        MachineTranslator machine() {
            return MachineSettings.from(name -> null).open();
        }
    }

    @Nested
    class OverHttp extends Contract {

        private final List<JsonObject> asked = new CopyOnWriteArrayList<>();
        private HttpServer server;
        private String answer = "";
        private int status = 200;
        private long delay;

        @BeforeEach
        void start() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/translate", this::serve);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
        }

        @AfterEach
        void stop() {
            server.stop(0);
        }

        private void serve(HttpExchange exchange) throws IOException {
            try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
                asked.add(reader.readObject());
            }
            byte[] body = (answer.isEmpty() ? translated(asked.get(asked.size() - 1)) : answer)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            try {
                // The head of the answer comes at once and its body late, as from a service that is overwhelmed.
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private String translated(JsonObject question) {
            JsonArrayBuilder texts = Json.createArrayBuilder();
            JsonArray q = question.getJsonArray("q");
            q.getValuesAs(JsonString.class)
                    .forEach(text -> texts.add(question.getString("source") + ">" + question.getString("target") + " "
                            + text.getString()));
            return Json.createObjectBuilder()
                    .add("translatedText", texts)
                    .build()
                    .toString();
        }

        @Override
        MachineTranslator machine() {
            Map<String, String> variables = Map.of(
                    "TRANSLATE_URL",
                    "http://localhost:" + server.getAddress().getPort() + "/",
                    "TRANSLATE_KEY",
                    "a key",
                    "TRANSLATE_SECONDS",
                    "1");
            return MachineSettings.from(variables::get).open();
        }

        @Test
        void it_asks_as_the_service_wants_in_questions_that_are_not_too_long() {
            machine().translate(List.of("a".repeat(3_000), "b".repeat(3_000), "c"), Language.ES, Language.PT);

            assertThat(asked).hasSize(2).allSatisfy(question -> {
                assertThat(question.getString("format")).isEqualTo("text");
                assertThat(question.getString("api_key")).isEqualTo("a key");
                assertThat(question.getString("source")).isEqualTo("es");
                assertThat(question.getString("target")).isEqualTo("pt");
            });
        }

        @Test
        void an_error_a_wrong_answer_a_part_and_silence_are_all_the_same_refusal() {
            List<String> texts = List.of("un", "deux");
            for (String wrong : List.of(
                    "{\"translatedText\":[\"one\"]}",
                    "{\"translatedText\":[\"one\",\" \"]}",
                    "{\"translatedText\":\"one\"}",
                    "{\"translatedText\":[1,2]}",
                    "{}",
                    "[]",
                    "<html>")) {
                answer = wrong;
                isAway(machine(), texts);
            }
            answer = "";
            status = 429;
            isAway(machine(), texts);
            status = 200;
            delay = Duration.ofSeconds(3).toMillis();
            isAway(machine(), texts);
        }

        @Test
        void nobody_at_the_address_is_the_same_refusal() {
            isAway(
                    new HttpMachine(URI.create("http://localhost:1"), null, Duration.ofSeconds(2)),
                    new ArrayList<>(List.of("x")));
        }
    }
}
