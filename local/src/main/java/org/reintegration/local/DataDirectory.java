package org.reintegration.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory one portal keeps everything in, held by one launcher at a time. */
final class DataDirectory implements AutoCloseable {

    private static final String MARKER = ".portal-data";
    private static final String LOCK = ".portal-lock";
    private static final String HOLDER = ".portal-holder";
    private static final String WITHOUT_SAMPLE = ".portal-without-sample";
    /** What the servers write; nothing else is ever deleted. */
    private static final List<String> OURS =
            List.of("postgres", "solr", "mail", "liberty", "files", "worker", "logs", WITHOUT_SAMPLE);

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes a directory that is new, empty, or was ours before; refuses one in use and one that holds other things. */
    static DataDirectory take(Path path) throws LocalFailure {
        try {
            requireOurs(path);
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw LocalFailure.askedWrongly("The portal already runs on " + path + holder(path)
                        + ". Stop it first, or choose another directory with --data DIR.");
            }
            Files.writeString(path.resolve(MARKER), "This directory is written by the portal's launcher.\n");
            Files.writeString(
                    path.resolve(HOLDER), Long.toString(ProcessHandle.current().pid()));
            return new DataDirectory(path, channel);
        } catch (IOException cause) {
            throw new LocalFailure("The data directory " + path + " cannot be used: " + cause, cause);
        }
    }

    private static void requireOurs(Path path) throws IOException, LocalFailure {
        if (!Files.exists(path) || Files.exists(path.resolve(MARKER))) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw LocalFailure.askedWrongly(path + " is not a directory. Choose one with --data DIR.");
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.findAny().isPresent()) {
                throw LocalFailure.askedWrongly("The directory " + path
                        + " holds files that are not the portal's. Choose an empty one with --data DIR.");
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByUs) {
            return null;
        }
    }

    private static String holder(Path path) throws IOException {
        Path holder = path.resolve(HOLDER);
        return Files.exists(holder) ? " (process " + Files.readString(holder).strip() + ")" : "";
    }

    /** Ends the servers an earlier run left behind, those that use others first; one line for each. */
    List<String> endOrphans() throws LocalFailure, InterruptedException {
        try {
            List<String> lines = new ArrayList<>();
            LocalWorker.endOrphan(worker()).ifPresent(lines::add);
            LibertyServer.endOrphan(liberty()).ifPresent(lines::add);
            LocalSolr.endOrphan(solr()).ifPresent(lines::add);
            LocalPostgres.endOrphan(postgres()).ifPresent(lines::add);
            return lines;
        } catch (IOException cause) {
            throw new LocalFailure("What an earlier run left behind in " + path + " cannot be ended: " + cause, cause);
        }
    }

    /** Forgets everything the servers wrote here. */
    void empty() throws LocalFailure {
        try {
            for (String name : OURS) {
                Trees.delete(path.resolve(name));
            }
        } catch (IOException cause) {
            throw new LocalFailure("The data directory " + path + " cannot be emptied: " + cause, cause);
        }
    }

    /** Once removed, the sample content does not come back until everything begins anew. */
    void leaveOutSample() throws LocalFailure {
        try {
            Files.writeString(
                    path.resolve(WITHOUT_SAMPLE), "The sample content was removed and is not wanted again.\n");
        } catch (IOException cause) {
            throw new LocalFailure("The data directory " + path + " cannot be written: " + cause, cause);
        }
    }

    boolean leavesOutSample() {
        return Files.exists(path.resolve(WITHOUT_SAMPLE));
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path solr() {
        return path.resolve("solr");
    }

    Path mail() {
        return path.resolve("mail");
    }

    Path liberty() {
        return path.resolve("liberty");
    }

    Path files() {
        return path.resolve("files");
    }

    Path worker() {
        return path.resolve("worker");
    }

    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve(HOLDER));
        channel.close();
    }
}
