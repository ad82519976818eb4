package org.reintegration.files.worker;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The JVM that opens files: kept while all goes well, ended without asking when it takes too long, begun anew for the next file. */
final class ReaderProcess implements AutoCloseable {

    /** How it went. */
    enum Outcome {
        DONE,
        TOO_LONG,
        TOO_MUCH_MEMORY,
        DIED
    }

    /** What Java answers when it was told to end for want of memory. */
    private static final int OUT_OF_MEMORY = 3;

    /** The largest file it may write, in blocks of 512 bytes: a stripped copy, and what is unpacked of an archive. */
    private static final int MOST_BLOCKS = 1_000_000;

    private final int megabytes;
    private final Path scratch;
    private @Nullable Process process;

    ReaderProcess(int megabytes, Path scratch) {
        this.megabytes = megabytes;
        this.scratch = scratch;
    }

    Outcome read(Path file, Job job, Path out, Duration patience) throws IOException, InterruptedException {
        Process reader = process;
        if (reader == null || !reader.isAlive()) {
            reader = start();
            process = reader;
        }
        Process running = reader;
        CompletableFuture<@Nullable String> answer = CompletableFuture.supplyAsync(() -> answer(running));
        try {
            Writer orders = running.outputWriter(StandardCharsets.UTF_8);
            orders.write(file + "\t" + job.kind() + "\t" + job.strip() + "\t" + job.form() + "\t" + out + "\n");
            orders.flush();
            return Reader.DONE.equals(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS))
                    ? Outcome.DONE
                    : death(running);
        } catch (TimeoutException tooLong) {
            close();
            return Outcome.TOO_LONG;
        } catch (IOException | ExecutionException gone) {
            return death(running);
        }
    }

    private static @Nullable String answer(Process reader) {
        try {
            return new BufferedReader(new InputStreamReader(reader.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome death(Process reader) throws InterruptedException {
        boolean ended = reader.waitFor(5, TimeUnit.SECONDS);
        Outcome outcome = ended && reader.exitValue() == OUT_OF_MEMORY ? Outcome.TOO_MUCH_MEMORY : Outcome.DIED;
        close();
        return outcome;
    }

    /** It gets no environment, and so no password of anything. */
    private Process start() throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + scratch,
                "-Duser.home=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName());
        ProcessBuilder builder = new ProcessBuilder(limited(java)).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        return builder.directory(scratch.toFile()).start();
    }

    /** A shell limits what may be written, then becomes the reader. */
    private static List<String> limited(List<String> command) {
        if (File.separatorChar == '\\') {
            return command;
        }
        List<String> all =
                new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + MOST_BLOCKS + "; exec \"$@\"", "reader"));
        all.addAll(command);
        return all;
    }

    @Override
    public void close() {
        Process reader = process;
        process = null;
        if (reader != null) {
            reader.destroyForcibly();
        }
    }
}
