package org.reintegration.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The portal in its application server, in a JVM of its own; the runtime itself is only read, never written. */
public final class LibertyServer implements AutoCloseable {

    private static final String NAME = "the portal's server";
    private static final String SERVER = "portal";
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(7);
    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(3);
    private static final Pattern LISTENS = Pattern.compile("CWWKF0011I:.*");
    // The application failed to start, its file is missing, or the port could not be had: waiting longer is in vain.
    private static final Pattern HOPELESS =
            Pattern.compile("(CWWKZ0002E|CWWKZ0004E|CWWKZ0014W|CWWKO0221E|CWWKE0701E|CWWKG0014E):.*");

    private final ServerProcess process;
    private final HttpProbe http;

    private LibertyServer(ServerProcess process, int port) {
        this.process = process;
        this.http = new HttpProbe("http://127.0.0.1:" + port);
    }

    /** What a portal server is made of: the unpacked runtime, the directory of its settings, and the portal. */
    public record Parts(Path runtime, Path config, Path war, Map<String, String> environment) {}

    /** Starts a server below a directory and answers at once; ends one that was left behind there. */
    public static LibertyServer start(Path directory, int port, Parts parts) throws LocalFailure, InterruptedException {
        Path usr = directory.toAbsolutePath().resolve("usr");
        requireParts(parts.runtime(), parts.config(), parts.war());
        try {
            endOrphan(directory);
            Path server = usr.resolve("servers").resolve(SERVER);
            write(server, parts);
            Path log = Logs.fresh(directory.toAbsolutePath().resolve("console.log"));
            Map<String, String> environment = new HashMap<>(parts.environment());
            environment.put("HTTP_PORT", Integer.toString(port));
            environment.put("WLP_USER_DIR", usr.toString());
            environment.put(
                    "WLP_OUTPUT_DIR",
                    directory.toAbsolutePath().resolve("output").toString());
            environment.put(
                    "LOG_DIR", directory.toAbsolutePath().resolve("logs").toString());
            var plan = new ServerProcess.Plan(
                    "The portal's server",
                    arguments(parts.runtime().toAbsolutePath(), server),
                    environment,
                    directory.toAbsolutePath(),
                    log,
                    pidFile(directory),
                    PATIENCE_TO_STOP);
            return new LibertyServer(ServerProcess.start(plan), port);
        } catch (IOException cause) {
            throw new LocalFailure(
                    "The portal's server could not start in " + directory + ": " + cause.getMessage(), cause);
        }
    }

    /** Ends a server that an earlier run left behind; answers one line about it if there was one. */
    public static Optional<String> endOrphan(Path directory) throws IOException, InterruptedException {
        return pidFile(directory).endOrphan(NAME);
    }

    private static PidFile pidFile(Path directory) {
        return new PidFile(directory.toAbsolutePath().resolve("liberty.pid"));
    }

    static void requireParts(Path runtime, Path config, Path war) throws LocalFailure {
        requireFile("The portal", war);
        requireFile("The file of the portal's settings", config.resolve("server.xml"));
        requireFile("The application server", tool(runtime, "ws-server.jar"));
    }

    static void requireFile(String what, Path file) throws LocalFailure {
        if (!Files.isRegularFile(file)) {
            throw LocalFailure.askedWrongly(what + " is not there: " + file + ". Build the project first.");
        }
    }

    private static void write(Path server, Parts parts) throws IOException {
        Path applications = Files.createDirectories(server.resolve("apps"));
        Path libraries = Files.createDirectories(server.resolve("lib"));
        Trees.copy(parts.config(), server);
        Files.copy(
                parts.war(),
                applications.resolve("portal.war"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(driver(), libraries.resolve("postgresql.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path driver() throws IOException {
        try {
            return Path.of(DriverManager.getDriver("jdbc:postgresql:")
                    .getClass()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (SQLException | URISyntaxException cause) {
            throw new IOException("The driver of the database is not in a file", cause);
        }
    }

    /** What the runtime's own script would run, without the script: so the process we end is the server itself. */
    private static List<String> arguments(Path runtime, Path server) throws IOException {
        String generation = Runtime.version().feature() >= 24 ? "java24.options" : "java9.options";
        List<String> arguments = new ArrayList<>(List.of(
                "@" + runtime.resolve("lib/platform/java").resolve(generation),
                "-javaagent:" + tool(runtime, "ws-javaagent.jar"),
                "-Xmx768m",
                "-Dfile.encoding=UTF-8"));
        Path options = server.resolve("jvm.options");
        if (Files.exists(options)) {
            Files.readAllLines(options).stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("-"))
                    .forEach(arguments::add);
        }
        arguments.addAll(List.of("-jar", tool(runtime, "ws-server.jar").toString(), SERVER));
        return arguments;
    }

    private static Path tool(Path runtime, String name) {
        return runtime.resolve("bin").resolve("tools").resolve(name);
    }

    /** Returns when the server listens; the portal in it may still be starting. */
    public void awaitListening() throws LocalFailure, InterruptedException {
        await(() -> Logs.last(process.log(), LISTENS).isPresent(), "does not listen");
    }

    /** Returns when the portal says that it is ready to serve. */
    public void awaitReady() throws LocalFailure, InterruptedException {
        await(this::ready, "is not ready");
    }

    private boolean ready() throws InterruptedException {
        try {
            return http.status("/health/ready") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void await(Question question, String complaint) throws LocalFailure, InterruptedException {
        long end = System.nanoTime() + PATIENCE_TO_START.toNanos();
        while (!question.isTrue()) {
            Optional<String> hopeless = Logs.last(process.log(), HOPELESS);
            if (hopeless.isPresent()) {
                throw LocalFailure.withLog("The portal could not start: " + hopeless.get(), process.log());
            }
            if (!process.isAlive()) {
                throw process.ended("");
            }
            if (System.nanoTime() > end) {
                throw LocalFailure.withLog(
                        "The portal " + complaint + " after " + PATIENCE_TO_START.toMinutes() + " minutes.",
                        process.log());
            }
            Thread.sleep(200);
        }
    }

    /** Something asked again and again. */
    private interface Question {
        boolean isTrue() throws InterruptedException;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return process.log();
    }

    long pid() {
        return process.handle().pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
