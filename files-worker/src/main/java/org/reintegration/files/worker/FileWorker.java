package org.reintegration.files.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.Blob;
import org.reintegration.files.FileStore;
import org.reintegration.files.StoreSettings;
import org.reintegration.kernel.rules.Refusal;

/**
 * Takes file after file from the queue: fetches it, has it scanned, has it read by a JVM of its own, stores what was found. What is
 * away (scanner, store, database) makes files wait and costs none of them a try.
 */
public final class FileWorker {

    private static final Logger LOG = Logger.getLogger(FileWorker.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration UNTIL_BACK = Duration.ofSeconds(15);
    private static final Duration BACKOFF = Duration.ofSeconds(20);
    private static final int MOST_TRIES = 2;

    /** More than that only when the worker itself was ended again and again while it had this file. */
    private static final int MOST_TAKEN = 5;

    private final WorkerSettings settings;
    private final Queue queue;
    private final FileStore store;
    private final Path scratch;
    private final ReaderProcess reader;
    private final @Nullable Clamd clamd;

    private FileWorker(WorkerSettings settings, FileStore store, Path scratch) {
        this.settings = settings;
        this.queue = new Queue(settings);
        this.store = store;
        this.scratch = scratch;
        this.reader = new ReaderProcess(settings.megabytes(), scratch);
        String scanner = settings.scanner();
        this.clamd = scanner == null ? null : new Clamd(scanner, settings.scannerPort());
    }

    /** Runs until it is told to stop; what it was doing then is taken up by the next one. */
    public static void main(String[] words) throws IOException, InterruptedException {
        WorkerSettings settings = WorkerSettings.from(System::getenv);
        FileWorker worker = new FileWorker(
                settings, StoreSettings.fromEnvironment().open(), Files.createTempDirectory("files-worker-"));
        Runtime.getRuntime().addShutdownHook(new Thread(worker::stop));
        LOG.info(() -> "The worker waits for files" + (settings.scanner() == null ? "; no virus scanner is set" : ""));
        worker.run();
    }

    private void stop() {
        reader.close();
        sweep();
    }

    private void run() throws InterruptedException {
        while (true) {
            boolean worked = false;
            try {
                Optional<Job> job = queue.take();
                worked = job.isPresent();
                if (worked) {
                    try (Grip grip = new Grip(queue)) {
                        grip.on(job.get());
                        work(job.get());
                    }
                }
            } catch (SQLException away) {
                LOG.warning(() -> "The database does not answer: " + away.getMessage());
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.SEVERE, e, () -> "A file could not be worked on; its lease runs out");
            }
            if (!worked) {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }

    private void work(Job job) throws SQLException, IOException, InterruptedException {
        sweep();
        if (job.attempts() > MOST_TAKEN) {
            finish(job, Reading.of(Problem.READER_DIED), scratch);
            return;
        }
        Path file = scratch.resolve("file");
        try {
            fetch(job, file);
            if (isInfected(job, file)) {
                finish(job, Reading.of(Problem.VIRUS), scratch);
                return;
            }
        } catch (Refusal | IOException away) {
            LOG.warning(() -> "File " + job.file() + " waits: " + away.getMessage());
            queue.later(job, UNTIL_BACK, false, String.valueOf(away.getMessage()));
            return;
        }
        Path out = Files.createDirectories(scratch.resolve("out"));
        ReaderProcess.Outcome outcome = reader.read(file, job, out, settings.patience());
        LOG.info(() -> "File " + job.file() + ": " + outcome);
        switch (outcome) {
            case DONE -> finish(job, result(out), out);
            case TOO_LONG -> again(job, Problem.TOOK_TOO_LONG);
            case TOO_MUCH_MEMORY -> again(job, Problem.TOOK_TOO_MUCH_MEMORY);
            case DIED -> again(job, Problem.READER_DIED);
        }
    }

    private void fetch(Job job, Path file) throws IOException {
        Files.deleteIfExists(file);
        try (InputStream content = store.open(job.sha256(), 0);
                OutputStream out = Files.newOutputStream(file)) {
            long size = content.transferTo(out);
            if (size != job.size()) {
                throw new IOException("The store holds " + size + " bytes of " + job.size());
            }
        }
    }

    /** A scanner that is set and away makes the file wait; it is never passed by. */
    private boolean isInfected(Job job, Path file) throws IOException {
        Optional<String> found = clamd == null ? Optional.empty() : clamd.scan(file);
        found.ifPresent(name -> LOG.warning(() -> "File " + job.file() + " is infected: " + name));
        return found.isPresent();
    }

    private static Reading result(Path out) {
        try {
            return Reading.read(out);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The reader's answer cannot be used");
            return Reading.of(Problem.READER_DIED);
        }
    }

    private void again(Job job, Problem problem) throws SQLException {
        if (job.attempts() < MOST_TRIES) {
            queue.later(job, BACKOFF, true, problem.name());
        } else {
            finish(job, Reading.of(problem), scratch);
        }
    }

    private void finish(Job job, Reading reading, Path out) throws SQLException {
        try {
            queue.done(job, reading, () -> reading.problem() == null ? put(job, out) : new Queue.Contents(null, null));
        } catch (Refusal storeAway) {
            queue.later(job, UNTIL_BACK, false, String.valueOf(storeAway.getMessage()));
            return;
        }
        LOG.info(() -> "File " + job.file() + " is "
                + (reading.problem() == null ? "ready, " + reading.texts().size() + " texts" : reading.problem()));
    }

    private Queue.Contents put(Job job, Path out) {
        return new Queue.Contents(
                job.strip() ? put(out.resolve(Reading.STRIPPED)) : null,
                Files.isRegularFile(out.resolve(Reading.PICTURE)) ? put(out.resolve(Reading.PICTURE)) : null);
    }

    private Blob put(Path content) {
        try (InputStream in = Files.newInputStream(content)) {
            return store.put(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last file left behind. */
    private void sweep() {
        try (Stream<Path> all = Files.walk(scratch)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(scratch))
                    .toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The scratch directory cannot be swept", e);
        }
    }
}
