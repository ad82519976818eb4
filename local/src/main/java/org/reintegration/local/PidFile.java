package org.reintegration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The note that says which process a server is, so that the next start can end it if it was left behind. */
record PidFile(Path path) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Marker: a word that stands in the command of this process and in no other. */
    void write(ProcessHandle process, String marker) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Files.write(path, List.of(Long.toString(process.pid()), Long.toString(started), marker));
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }

    /** The process the note tells of, if it still runs and is the one that was noted, not a later one with its number. */
    Optional<ProcessHandle> orphan() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        List<String> note = Files.readAllLines(path);
        if (note.size() < 3 || !note.get(0).matches("\\d{1,18}") || !note.get(1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(note.get(1)));
        return ProcessHandle.of(Long.parseLong(note.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, started))
                .filter(process -> process.info()
                        .commandLine()
                        .map(command -> command.contains(note.get(2)))
                        .orElse(false));
    }

    static boolean startedAt(ProcessHandle process, Instant noted) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, noted).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false);
    }

    /** Ends what an earlier run left behind; answers one line about it if there was something. */
    Optional<String> endOrphan(String name) throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = orphan();
        if (orphan.isPresent()) {
            end(orphan.get(), PATIENCE);
        }
        remove();
        return orphan.map(
                process -> "Ended " + name + " left over from an earlier run (process " + process.pid() + ").");
    }

    /** Asks politely, waits, then insists. */
    static void end(ProcessHandle process, Duration patience) throws InterruptedException {
        process.destroy();
        if (!awaitEnd(process, patience)) {
            process.destroyForcibly();
            awaitEnd(process, PATIENCE);
        }
    }

    static boolean awaitEnd(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException cause) {
            throw new CompletionException("Waiting for process " + process.pid() + " failed", cause);
        }
    }
}
