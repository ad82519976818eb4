package org.reintegration.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reintegration.local.LibertyServer;
import org.reintegration.local.LocalFailure;
import org.reintegration.local.Ports;

/** The WAR that ships, running as it would for its users, and a plain HTTP client to talk to it. */
public final class PortalUnderTest {

    /** As the server marks them in its log. */
    private static final Pattern WARNING = Pattern.compile("\\s[WE] \\S");

    private static final int LAST_WARNINGS = 8;

    private static PortalUnderTest shared;
    private static PortalUnderTest second;

    private final Machine machine;
    private final String directory;
    private final int port;
    // As browsers and proxies speak to a server without TLS; the client's own choice is one connection for everybody.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final TestTranslator translator = new TestTranslator();
    private LibertyServer server;
    private Seed seed;

    private PortalUnderTest(Machine machine, String directory) throws IOException {
        this.machine = machine;
        this.directory = directory;
        this.port = Ports.free();
    }

    /** A portal of its own with a cluster of search nodes; whoever starts it stops it and closes its machine. */
    public static PortalUnderTest withSearchNodes(int nodes) {
        try {
            PortalUnderTest portal =
                    new PortalUnderTest(Machine.start(Machine.property("machine") + "-cloud", nodes), "liberty");
            portal.start();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One portal for all journeys of a run; it stops when the tests' JVM ends. */
    public static synchronized PortalUnderTest shared() {
        if (shared == null) {
            try {
                shared = new PortalUnderTest(Machine.start(Machine.property("machine")), "liberty");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                shared.stop();
                shared.machine.close();
            }));
            shared.start();
        }
        return shared;
    }

    /** Another portal on the same database, index and mail, started again where it was killed; people know both by the first one's address. */
    public static synchronized PortalUnderTest second() {
        if (second == null) {
            try {
                second = new PortalUnderTest(shared().machine, "liberty-of-the-second");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(second::stop));
        }
        if (second.server == null) {
            second.start();
        }
        return second;
    }

    /** The sample's people and catalogue in this portal. */
    public synchronized Seed seed() {
        if (seed == null) {
            seed = new Seed(this).people();
            seed.catalogue();
        }
        return seed;
    }

    /** Ends the portal as a power cut would. */
    public void kill() {
        Processes.kill(home() + "/");
        server = null;
    }

    public Machine machine() {
        return machine;
    }

    private Path home() {
        return machine.home().resolve(directory);
    }

    public void start() {
        try {
            server = LibertyServer.start(
                    home(),
                    port,
                    new LibertyServer.Parts(
                            Path.of(Machine.property("liberty.home")),
                            Path.of(Machine.property("portal.config")),
                            Path.of(Machine.property("portal.war")),
                            environment()));
            server.awaitReady();
        } catch (LocalFailure e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while starting", e);
        }
    }

    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** The address of a page or resource, given with its leading slash. */
    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(60));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET().build());
    }

    public HttpResponse<String> get(String path, String token) {
        return send(to(path).header("Authorization", "Bearer " + token).GET().build());
    }

    public HttpResponse<String> post(String path, String token, String type, String body) {
        return send(to(path).header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Long enough for a slow machine that does much else; how soon things happen is for the benchmarks to say. */
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Asks again until the answer is there, as long as a slow machine may need. */
    public static <T> T within(Callable<T> question, Predicate<T> answered) {
        return within(SOON, question, answered);
    }

    /** Asks again until the answer is there; fails with the last answer after the time that is allowed. */
    public static <T> T within(Duration allowed, Callable<T> question, Predicate<T> answered) {
        long end = System.nanoTime() + allowed.toNanos();
        while (true) {
            try {
                T answer = question.call();
                if (answered.test(answer)) {
                    return answer;
                }
                if (System.nanoTime() > end) {
                    throw new AssertionError("Not within " + allowed + complaints() + ": " + answer);
                }
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What the shared portal warned of last: whoever waited in vain learns why. */
    private static String complaints() {
        if (shared == null) {
            return "";
        }
        try (Stream<String> lines = Files.lines(shared.home().resolve("logs/messages.log"))) {
            List<String> warnings =
                    lines.filter(line -> WARNING.matcher(line).find()).toList();
            return warnings.subList(Math.max(0, warnings.size() - LAST_WARNINGS), warnings.size()).stream()
                    .collect(Collectors.joining("\n", ", while the portal warned:\n", "\n"));
        } catch (IOException e) {
            return ", and its log cannot be read (" + e.getMessage() + ")";
        }
    }

    /** The service that translates for this portal. */
    public TestTranslator translator() {
        return translator;
    }

    public Map<String, String> environment() {
        Map<String, String> environment = machine.environment(this == second ? shared.url("") : url(""));
        environment.put("TRANSLATE_URL", translator.url());
        return environment;
    }
}
