package org.reintegration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** The data directory of a PostgreSQL: whether it can be used, and who still uses it. */
final class PostgresData {

    /** The major version of the PostgreSQL that comes with the portal. */
    static final String MAJOR_VERSION = "18";

    private static final long CONTROL_FILE_BYTES = 8192;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Path directory;
    private final Path unfinished;

    PostgresData(Path directory) {
        this.directory = directory;
        this.unfinished = directory.resolveSibling("first-start-unfinished");
    }

    Path directory() {
        return directory;
    }

    /** Where the program itself is unpacked; nothing but this database runs from there. */
    Path program() {
        return directory.resolveSibling("program");
    }

    /** A first start that was cut off leaves half a program and half a database in which nobody has written yet. */
    void prepare() throws IOException, InterruptedException {
        if (Files.exists(unfinished)) {
            endProgram();
            Trees.delete(directory);
            Trees.delete(program());
        }
        if (!Files.exists(directory)) {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            Files.writeString(unfinished, "Removed when the first start is complete.\n");
        }
    }

    /** Making a database goes on by itself when we are told to stop, and would write into the next one. */
    void endProgram() throws InterruptedException {
        List<ProcessHandle> running = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).startsWith(program()))
                        .orElse(false))
                .toList();
        for (ProcessHandle process : running) {
            process.destroyForcibly();
            PidFile.awaitEnd(process, PATIENCE);
        }
    }

    void completed() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    void requireSound() throws IOException, LocalFailure {
        if (!Files.exists(directory)) {
            return;
        }
        Path version = directory.resolve("PG_VERSION");
        if (!Files.isRegularFile(version)) {
            throw damaged("PG_VERSION is missing");
        }
        String written = Files.readString(version).strip();
        if (!written.equals(MAJOR_VERSION)) {
            throw new LocalFailure("The database in " + directory + " was written by PostgreSQL " + written
                    + ", this portal brings PostgreSQL " + MAJOR_VERSION
                    + ". Choose another directory with --data, or start with --fresh to begin with an empty database.");
        }
        Path control = directory.resolve("global").resolve("pg_control");
        if (!Files.isRegularFile(control) || Files.size(control) != CONTROL_FILE_BYTES) {
            throw damaged("global/pg_control is missing or cut off");
        }
        if (!Files.isRegularFile(directory.resolve("postgresql.conf"))) {
            throw damaged("postgresql.conf is missing");
        }
    }

    LocalFailure damaged(String how) {
        return new LocalFailure("The database in " + directory + " is damaged: " + how
                + ". Restore that directory from a copy, or start with --fresh to begin with an empty database.");
    }

    /** PostgreSQL takes its note away when it ends well; after a crash nobody with the noted number is left. */
    boolean isRunning() {
        try {
            return noted(Files.readAllLines(directory.resolve("postmaster.pid")))
                    .isPresent();
        } catch (IOException noNote) {
            return false;
        }
    }

    /** The port on which the database in this directory answers now; empty when it does not run. */
    OptionalInt runningPort() {
        try {
            List<String> note = Files.readAllLines(directory.resolve("postmaster.pid"));
            return noted(note).isPresent() && note.size() > 3
                    ? OptionalInt.of(Integer.parseInt(note.get(3).strip()))
                    : OptionalInt.empty();
        } catch (IOException | NumberFormatException noNote) {
            return OptionalInt.empty();
        }
    }

    /** Ends a PostgreSQL that an earlier run left behind; answers one line about it if there was one. */
    Optional<String> endOrphan() throws IOException, InterruptedException {
        Path note = directory.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        Optional<ProcessHandle> orphan = noted(Files.readAllLines(note));
        if (orphan.isEmpty()) {
            forgetReusedNumber(note);
            return Optional.empty();
        }
        signal("INT", orphan.get());
        if (!PidFile.awaitEnd(orphan.get(), PATIENCE)) {
            signal("QUIT", orphan.get());
            PidFile.awaitEnd(orphan.get(), PATIENCE);
        }
        return Optional.of("Ended PostgreSQL left over from an earlier run (process "
                + orphan.get().pid() + ").");
    }

    /** PostgreSQL refuses to start while the number in its note belongs to a living process, whichever that is. */
    private static void forgetReusedNumber(Path note) throws IOException {
        String number = Files.readAllLines(note).stream().findFirst().orElse("").strip();
        boolean alive = number.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(number))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
        if (alive) {
            Files.delete(note);
        }
    }

    /** The process of the note: its number, its directory and the second it started in, as PostgreSQL writes them. */
    private static Optional<ProcessHandle> noted(List<String> note) {
        if (note.size() < 3
                || !note.get(0).strip().matches("\\d{1,18}")
                || !note.get(2).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(note.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(note.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> PidFile.startedAt(process, started))
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(false));
    }

    /** SIGTERM, all that Java can send, makes PostgreSQL wait for its clients; SIGINT ends their work first. */
    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        if (java.io.File.separatorChar == '\\') {
            process.destroy();
            return;
        }
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!kill.waitFor(5, TimeUnit.SECONDS)) {
            throw new IOException("kill -" + name + " " + process.pid() + " did not come back");
        }
    }
}
