package org.reintegration.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reintegration.kernel.rules.Refusal;

/** Contents in a directory that every server of the portal sees: written aside, forced to the disk, then moved to their name at once. */
public final class DirectoryStore implements FileStore {

    private static final Logger LOG = Logger.getLogger(DirectoryStore.class.getName());
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UPLOAD = Pattern.compile("[0-9a-z]{1,40}");

    private final Path objects;
    private final Path uploads;
    private final Path incoming;
    private final long reserve;

    /** {@code reserve} bytes of the disk are left to the others who write there. */
    public DirectoryStore(Path root, long reserve) {
        this.objects = root.resolve("objects");
        this.uploads = root.resolve("uploads");
        this.incoming = root.resolve("incoming");
        this.reserve = reserve;
    }

    @Override
    public Blob put(InputStream content) {
        try {
            Files.createDirectories(incoming);
            requireRoom();
            try (Incoming arrived = Incoming.receive(content, incoming)) {
                requireRoom();
                settle(arrived.file(), object(arrived.blob().sha256()));
                return arrived.blob();
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** A name is there with its whole content or not at all, also after a power cut. */
    private static void settle(Path arrived, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path directory = Files.createDirectories(parent(target));
        Files.move(arrived, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }

    @Override
    public InputStream open(String sha256, long from) {
        try {
            InputStream content = Files.newInputStream(object(sha256));
            content.skipNBytes(from);
            return content;
        } catch (NoSuchFileException gone) {
            throw Refusal.notFound();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    @Override
    public boolean has(String sha256) {
        return Files.isRegularFile(object(sha256));
    }

    @Override
    public void delete(String sha256) {
        try {
            Files.deleteIfExists(object(sha256));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    @Override
    public void putPiece(String upload, int number, byte[] piece) {
        try {
            Files.createDirectories(incoming);
            requireRoom();
            Path target = piece(upload, number);
            Files.createDirectories(parent(target));
            try (Incoming arrived = Incoming.receive(new ByteArrayInputStream(piece), incoming)) {
                Files.move(arrived.file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    @Override
    public InputStream openPiece(String upload, int number) {
        try {
            return Files.newInputStream(piece(upload, number));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    @Override
    public void deletePieces(String upload) {
        Path directory = parent(piece(upload, 0));
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException gone) {
            LOG.log(Level.FINE, gone, () -> "No pieces of " + upload);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private Path object(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a hash: " + sha256);
        }
        return objects.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private Path piece(String upload, int number) {
        if (!UPLOAD.matcher(upload).matches()) {
            throw new IllegalArgumentException("Not an upload: " + upload);
        }
        return uploads.resolve(upload).resolve(Integer.toString(number));
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalStateException("A file of the store lies in a directory: " + file);
        }
        return parent;
    }

    private void requireRoom() throws IOException {
        if (Files.getFileStore(incoming).getUsableSpace() < reserve) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, FileRule.THE_STORE_HAS_ROOM);
        }
    }

    /** Java says only in words that a disk is full. */
    static Refusal refusal(IOException cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = words.contains("no space left")
                || words.contains("quota exceeded")
                || words.contains("not enough space");
        LOG.log(Level.SEVERE, cause, () -> "The directory of files " + (full ? "is full" : "does not answer"));
        return Refusal.of(Refusal.Kind.UNAVAILABLE, full ? FileRule.THE_STORE_HAS_ROOM : FileRule.THE_STORE_ANSWERS);
    }
}
