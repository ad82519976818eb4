package org.reintegration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A search server on this machine, in a JVM of its own; its index stays in its directory and can always be rebuilt. */
public final class LocalSolr implements AutoCloseable {

    private static final String NAME = "the search server";
    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(3);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(4);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final ServerProcess process;
    private final int port;
    private final @Nullable String notice;

    private LocalSolr(ServerProcess process, int port, @Nullable String notice) {
        this.process = process;
        this.port = port;
        this.notice = notice;
    }

    /**
     * Starts a server whose index and logs live below a directory and waits until it answers; ends one that was left
     * behind there. The class path file is what the module {@code solr-node} writes when it is packaged.
     */
    public static LocalSolr start(Path directory, int port, Path classPathFile)
            throws LocalFailure, InterruptedException {
        Path home = directory.toAbsolutePath().resolve("home");
        try {
            String classPath = Files.readString(classPathFile).strip();
            endOrphan(directory);
            try {
                return start(home, port, classPath, null);
            } catch (DamagedIndex damage) {
                String notice = setAside(home, damage);
                return start(home, port, classPath, notice);
            }
        } catch (DamagedIndex stillDamaged) {
            throw LocalFailure.withLog(
                    "The search server could not start: " + stillDamaged.getMessage() + ".", log(home));
        } catch (IOException cause) {
            throw new LocalFailure(
                    "The search server could not start in " + directory + ": " + cause.getMessage(), cause);
        }
    }

    /** Ends a server that an earlier run left behind; answers one line about it if there was one. */
    public static Optional<String> endOrphan(Path directory) throws IOException, InterruptedException {
        return pidFile(directory.toAbsolutePath().resolve("home")).endOrphan(NAME);
    }

    private static LocalSolr start(Path home, int port, String classPath, @Nullable String notice)
            throws IOException, DamagedIndex, LocalFailure, InterruptedException {
        Path log = Logs.fresh(log(home));
        Path serverLogs = home.resolveSibling("logs");
        var plan = new ServerProcess.Plan(
                "The search server",
                List.of(
                        "-Xms128m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=UTC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        classPath,
                        "org.reintegration.solr.SolrNode",
                        "--home",
                        home.toString(),
                        "--port",
                        Integer.toString(port),
                        "--zookeeper-port",
                        Integer.toString(port + Ports.ZOOKEEPER_OFFSET),
                        "--logs",
                        serverLogs.toString()),
                Map.of(),
                home,
                log,
                pidFile(home),
                PATIENCE_TO_STOP);
        ServerProcess process = ServerProcess.start(plan);
        try {
            new SolrProbe(port, process).await(PATIENCE_TO_START);
            return new LocalSolr(process, port, notice);
        } catch (DamagedIndex | LocalFailure | InterruptedException | RuntimeException failure) {
            process.close();
            throw failure;
        }
    }

    /** The index is a copy of what the database knows: better begun anew than repaired. */
    private static String setAside(Path home, DamagedIndex damage) throws IOException {
        Path aside = home.resolveSibling("home-damaged-" + STAMP.format(LocalDateTime.now(ZoneOffset.UTC)));
        Files.move(home, aside);
        return "The search index in " + home + " cannot be used (" + damage.getMessage() + "). It was moved to " + aside
                + "; search is rebuilt from the database.";
    }

    private static PidFile pidFile(Path home) {
        return new PidFile(home.resolveSibling("solr.pid"));
    }

    private static Path log(Path home) {
        return home.resolveSibling("solr-console.log");
    }

    /** How a client of the cluster finds it: the address of its ZooKeeper. */
    public String zkHost() {
        return "127.0.0.1:" + (port + Ports.ZOOKEEPER_OFFSET);
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/solr";
    }

    /** What a person should know about this start, if anything: an index that had to be set aside. */
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
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
