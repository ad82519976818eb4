package org.reintegration.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A portal that answers as the real one does, and remembers what it was asked. */
class SampleLoadingTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer portal;
    private boolean peopleAreThere;
    private boolean practicesAreRefused;

    @BeforeEach
    void start() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.setExecutor(Executors.newFixedThreadPool(4));
        portal.createContext("/api/v1/", exchange -> {
            String request = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath().substring("/api/v1/".length());
            asked.add(request);
            exchange.getRequestBody().readAllBytes();
            String answer = answer(request);
            byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        portal.start();
    }

    @AfterEach
    void stop() {
        portal.stop(0);
    }

    private String answer(String request) {
        return switch (request) {
            case "POST tokens" ->
                peopleAreThere ? "201 {\"id\":1,\"token\":\"secret\"}" : "401 {\"detail\":\"Sign in.\"}";
            case "POST samples/members" -> {
                peopleAreThere = true;
                yield "200 {}";
            }
            case "GET library/records" -> "200 {\"items\":[" + published() + "]}";
            case "GET library/collections/mine", "GET library/desk" -> "200 {\"items\":[]}";
            case "POST library/collections" -> "201 {\"about\":{\"publicId\":\"c1\"}}";
            case "GET organisations", "GET forum/groups" -> "200 []";
            case "GET fund/calls" -> "200 {\"items\":[{\"title\":\"\",\"moves\":[]}]}";
            case "POST forum/groups" -> "201 {\"publicId\":\"g1\"}";
            case "POST forum/groups/g1/discussions" -> "201 {\"discussion\":\"d1\"}";
            case "GET forum/discussions/d1" -> "200 {\"pinned\":false}";
            case "GET forum/discussions/d1/posts/2",
                    "GET forum/discussions/d1/posts/3",
                    "GET forum/discussions/d1/posts/5" -> "200 {\"iHelped\":false}";
            case "POST library/imports", "POST library/programmes/imports" -> "200 {\"rejected\":[]}";
            case "POST library/lessons" -> "201 {\"id\":\"r1\",\"status\":\"DRAFT\"}";
            case "POST library/practices" ->
                practicesAreRefused
                        ? "400 {\"detail\":\"Fill in this field.\",\"errors\":{\"facts.themes\":\"\"}}"
                        : "201 {\"id\":\"r2\",\"status\":\"PUBLISHED\"}";
            case "DELETE forum/samples",
                    "DELETE library/samples",
                    "DELETE samples/members",
                    "DELETE samples/organisations" -> "200 {\"removed\":3}";
            default -> "200 {}";
        };
    }

    /** Every practice of the sample, once one was written. */
    private String published() {
        try {
            return asked.contains("POST library/practices")
                    ? SampleRecord.all().stream()
                            .map(record -> Json.createObjectBuilder()
                                    .add("originalTitle", record.title())
                                    .add("publicId", record.key())
                                    .build()
                                    .toString())
                            .collect(Collectors.joining(","))
                    : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SampleLoading loading() {
        return new SampleLoading(
                SampleContent.all(),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                URI.create("http://127.0.0.1:" + portal.getAddress().getPort() + "/"),
                "token",
                "password");
    }

    private String awaitLine(String line) throws InterruptedException {
        for (int i = 0; i < 600 && !printed.toString(StandardCharsets.UTF_8).contains(line); i++) {
            Thread.sleep(50);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void people_and_catalogue_come_first_and_the_rest_follows() throws InterruptedException {
        SampleLoading loading = loading();

        loading.loadFirst();

        assertThat(asked)
                .containsSubsequence(
                        "POST samples/organisations",
                        "POST samples/members",
                        "POST library/programmes/imports",
                        "POST library/imports")
                .doesNotContain("POST library/lessons");
        loading.speak();
        loading.loadLater();
        assertThat(awaitLine("complete")).contains("Sample content is complete.");
        assertThat(asked).filteredOn("POST library/lessons"::equals).hasSize(25);
        assertThat(asked)
                .filteredOn("POST library/records/r1/publication"::equals)
                .hasSize(20);
        assertThat(asked).filteredOn("POST forum/groups"::equals).hasSize(4);
        assertThat(asked)
                .contains("POST forum/discussions/d1/posts/5/acceptance", "POST forum/discussions/d1/moves")
                .filteredOn("POST forum/groups/g1/discussions"::equals)
                .hasSize(7);
        assertThat(asked)
                .contains("PUT library/collections/c1/records/practice-bd-union-referral-desk")
                .contains("DELETE tokens/1");
    }

    @Test
    void people_who_are_there_are_not_loaded_again() throws InterruptedException {
        peopleAreThere = true;

        loading().loadFirst();

        assertThat(asked).doesNotContain("POST samples/members");
    }

    @Test
    void a_record_that_is_refused_is_one_line_and_the_others_come_in() throws InterruptedException {
        peopleAreThere = true;
        practicesAreRefused = true;
        SampleLoading loading = loading();

        loading.loadLater();

        assertThat(awaitLine("not complete"))
                .contains("practice-bd-union-referral-desk: Fill in this field. (facts.themes)")
                .doesNotContain("Exception");
        assertThat(asked)
                .filteredOn("POST library/records/r1/publication"::equals)
                .hasSize(20);
    }

    @Test
    void what_is_removed_goes_in_reverse_order() throws InterruptedException {
        peopleAreThere = true;
        SampleLoading loading = loading();

        assertThat(loading.clear()).isTrue();

        loading.speak();
        assertThat(asked)
                .containsSubsequence(
                        "DELETE forum/samples",
                        "DELETE library/samples",
                        "DELETE samples/members",
                        "DELETE samples/organisations");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Removed: 3 lessons and practices.");
    }
}
