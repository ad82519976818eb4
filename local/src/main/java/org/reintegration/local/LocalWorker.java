package org.reintegration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The worker that reads files on this machine, in a JVM of its own; it starts another one that opens them. */
public final class LocalWorker implements AutoCloseable {

    private static final String NAME = "the worker that reads files";
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(3);

    private final ServerProcess process;

    private LocalWorker(ServerProcess process) {
        this.process = process;
    }

    /** Starts a worker from the directory of its libraries, which the module {@code files-worker} fills when it is packaged. */
    public static LocalWorker start(Path directory, Path libraries, Map<String, String> environment)
            throws LocalFailure {
        if (!Files.isDirectory(libraries)) {
            throw LocalFailure.askedWrongly(
                    "The worker that reads files is not there: " + libraries + ". Build the project first.");
        }
        Path home = directory.toAbsolutePath();
        try {
            Files.createDirectories(home);
            return new LocalWorker(ServerProcess.start(new ServerProcess.Plan(
                    "The worker that reads files",
                    List.of(
                            "-Xmx96m",
                            "-XX:+UseSerialGC",
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            libraries.toAbsolutePath() + "/*",
                            "org.reintegration.files.worker.FileWorker"),
                    environment,
                    home,
                    Logs.fresh(home.resolve("worker.log")),
                    pidFile(home),
                    PATIENCE_TO_STOP)));
        } catch (IOException cause) {
            throw new LocalFailure("The worker that reads files could not start: " + cause.getMessage(), cause);
        }
    }

    /** Ends a worker that an earlier run left behind; answers one line about it if there was one. */
    public static Optional<String> endOrphan(Path directory) throws IOException, InterruptedException {
        return pidFile(directory.toAbsolutePath()).endOrphan(NAME);
    }

    private static PidFile pidFile(Path home) {
        return new PidFile(home.resolve("worker.pid"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return process.log();
    }

    @Override
    public void close() {
        process.close();
    }
}
