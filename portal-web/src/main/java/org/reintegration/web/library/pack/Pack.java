package org.reintegration.web.library.pack;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that belongs on the stick, with its checksums. Written for somebody who has an earlier one it holds all pages again, because
 * they are small and each may have changed, and only the files that are new since; laid over the earlier one it is the whole again.
 */
final class Pack {

    static final String SUMS = "SHA256SUMS";
    static final String ABOUT = "pack.json";

    /** One file of the pack; {@code written} is false when whoever has the earlier pack has it already. */
    record Part(String path, long size, String sha256, boolean written, Supplier<InputStream> content) {}

    private final List<Part> parts = new ArrayList<>();

    void page(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String sum = HexFormat.of().formatHex(sha256().digest(bytes));
        parts.add(new Part(path, bytes.length, sum, true, () -> new ByteArrayInputStream(bytes)));
    }

    /** The same content hangs on two records at most under two paths; the same path comes once. */
    void file(Part part) {
        if (parts.stream().noneMatch(known -> known.path().equals(part.path()))) {
            parts.add(part);
        }
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** How many bytes the files of the pack have that are to be written. */
    long size() {
        return parts.stream().filter(Part::written).mapToLong(Part::size).sum();
    }

    void writeTo(OutputStream out, String address, Instant takenAt, @Nullable LocalDate since) throws IOException {
        page(ABOUT, about(address, takenAt, since));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder sums = new StringBuilder();
            for (Part part : parts) {
                sums.append(part.sha256()).append("  ").append(part.path()).append('\n');
                if (part.written()) {
                    write(part, zip);
                }
            }
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static void write(Part part, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(part.path()));
        try (DigestInputStream content = new DigestInputStream(part.content().get(), sha256())) {
            content.transferTo(zip);
            String sum = HexFormat.of().formatHex(content.getMessageDigest().digest());
            if (!sum.equals(part.sha256())) {
                // The pack ends here, cut off where everybody sees it, rather than carry what nobody put there.
                throw new IOException(part.path() + " is not what it was when it was taken in");
            }
        }
        zip.closeEntry();
    }

    private String about(String address, Instant takenAt, @Nullable LocalDate since) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Part part : parts) {
            all.add(Json.createObjectBuilder()
                    .add("path", part.path())
                    .add("size", part.size())
                    .add("sha256", part.sha256())
                    .add("included", part.written()));
        }
        JsonObjectBuilder about =
                Json.createObjectBuilder().add("collection", address).add("takenAt", takenAt.toString());
        if (since != null) {
            about.add("since", since.toString());
        }
        return about.add("parts", all).build().toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
