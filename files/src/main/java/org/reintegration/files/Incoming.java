package org.reintegration.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content on its way in: written to a file of its own, hashed as it passes, on the disk for certain when it is whole. */
final class Incoming implements AutoCloseable {

    private final Path file;
    private final Blob blob;

    private Incoming(Path file, Blob blob) {
        this.file = file;
        this.blob = blob;
    }

    static Incoming receive(InputStream content, Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "incoming-", ".part");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            MessageDigest digest = sha256();
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            long size = content.transferTo(out);
            channel.force(true);
            return new Incoming(file, new Blob(HexFormat.of().formatHex(digest.digest()), size));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Path file() {
        return file;
    }

    Blob blob() {
        return blob;
    }

    /** Takes the file away unless it was moved to where it belongs. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
