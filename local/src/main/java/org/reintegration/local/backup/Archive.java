package org.reintegration.local.backup;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive that was read to its end and found whole; nothing is restored from another. */
final class Archive implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Reads every byte and compares it with the manifest. */
    static Archive open(Path file) throws BackupRefused, IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("There is no archive " + file + ".");
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            Archive archive = new Archive(zip, manifest(zip));
            archive.requireWhole();
            zip = null;
            return archive;
        } catch (ZipException | EOFException damaged) {
            throw new BackupRefused(
                    "The archive " + file + " is damaged or cut off: " + damaged.getMessage()
                            + ". Nothing was restored.",
                    damaged);
        } finally {
            if (zip != null) {
                zip.close();
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws BackupRefused, IOException {
        byte[] text = content(zip, Manifest.NAME);
        Digest digest = new Digest(OutputStream.nullOutputStream());
        digest.write(text);
        if (!digest.sum().equals(new String(content(zip, Manifest.SUM), StandardCharsets.US_ASCII))) {
            throw new BackupRefused(
                    "The archive " + zip.getName() + " is damaged: its manifest is not what was written.");
        }
        return Manifest.read(new ByteArrayInputStream(text));
    }

    private static byte[] content(ZipFile zip, String name) throws BackupRefused, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused(zip.getName() + " is no archive of the portal: it has no " + name + ".");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private void requireWhole() throws BackupRefused, IOException {
        Set<String> known = new HashSet<>(Set.of(Manifest.NAME, Manifest.SUM));
        for (Manifest.Entry entry : manifest.entries()) {
            known.add(entry.name());
            Digest digest = new Digest(OutputStream.nullOutputStream());
            ZipEntry there = zip.getEntry(entry.name());
            if (there != null) {
                try (InputStream in = zip.getInputStream(there)) {
                    in.transferTo(digest);
                }
            }
            if (there == null || !digest.sum().equals(entry.sha256())) {
                throw new BackupRefused("The archive " + zip.getName() + " is damaged: " + entry.name()
                        + " is not what was written. Nothing was restored.");
            }
        }
        if (zip.stream().anyMatch(entry -> !known.contains(entry.getName()))) {
            throw new BackupRefused("The archive " + zip.getName() + " holds more than its manifest names.");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    List<Manifest.Entry> entries(String prefix) {
        return manifest.entries().stream()
                .filter(entry -> entry.name().startsWith(prefix))
                .toList();
    }

    InputStream read(Manifest.Entry entry) throws IOException {
        ZipEntry there = zip.getEntry(entry.name());
        if (there == null) {
            throw new IOException(entry.name() + " was there a moment ago");
        }
        return zip.getInputStream(there);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
