package org.reintegration.files.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.reintegration.files.FileKind;

/** Takes out what a file says of its makers and of where it was made, and changes nothing that is seen of it. */
final class Stripping {

    private static final Set<String> PNG_KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYS", "acTL",
            "fcTL", "fdAT");
    /** 1980, the first day an archive knows. */
    private static final long NOWHEN = 315_532_800_000L;

    private static final int MOST_CHUNK = 30_000_000;

    private Stripping() {}

    static void strip(Path file, FileKind kind, Path target) throws IOException {
        switch (kind) {
            case JPEG -> jpeg(file, target);
            case PNG -> png(file, target);
            case WEBP -> webp(file, target);
            case WORD, SHEET, SLIDES, OPEN_TEXT, OPEN_SHEET, OPEN_SLIDES -> office(file, target);
            default -> throw new IllegalArgumentException("Nothing can be taken out of a " + kind);
        }
    }

    /** Segments before the picture: all that applications put there goes, but colour, and which side is up. */
    private static void jpeg(Path file, Path target) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            out.writeShort(in.readUnsignedShort());
            int side = 1;
            while (true) {
                int marker = in.readUnsignedShort();
                if (marker == 0xffda) {
                    if (side > 1) {
                        out.write(sideUp(side));
                    }
                    out.writeShort(marker);
                    in.transferTo(out);
                    return;
                }
                int length = in.readUnsignedShort();
                byte[] content = in.readNBytes(Math.max(0, length - 2));
                if (marker == 0xffe1) {
                    side = Math.max(side, sideOf(content));
                }
                boolean application = (marker >= 0xffe1 && marker <= 0xffef) || marker == 0xfffe;
                boolean colour = marker == 0xffee || (marker == 0xffe2 && startsWith(content, "ICC_PROFILE"));
                if (!application || colour) {
                    out.writeShort(marker);
                    out.writeShort(length);
                    out.write(content);
                }
            }
        }
    }

    /** The Exif tag 0x0112 of the first directory. */
    private static int sideOf(byte[] exif) {
        if (!startsWith(exif, "Exif\0\0") || exif.length < 22) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        tiff.order(exif[6] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        int count = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < count && directory + 2 + 12 * (i + 1) <= tiff.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == 0x0112) {
                int side = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return side >= 1 && side <= 8 ? side : 1;
            }
        }
        return 1;
    }

    private static byte[] sideUp(int side) {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xffe1).putShort((short) 34);
        segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        segment.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) side)
                .putShort((short) 0);
        segment.putInt(0);
        return segment.array();
    }

    private static void png(Path file, Path target) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            out.writeLong(in.readLong());
            String name;
            do {
                int length = in.readInt();
                byte[] chunk = chunk(in, length + 4);
                int check = in.readInt();
                name = new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
                CRC32 sum = new CRC32();
                sum.update(chunk);
                if ((int) sum.getValue() != check) {
                    throw new IOException("Chunk " + name + " is damaged");
                }
                if (PNG_KEPT.contains(name)) {
                    out.writeInt(length);
                    out.write(chunk);
                    out.writeInt(check);
                }
            } while (!name.equals("IEND"));
        }
    }

    private static void webp(Path file, Path target) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            out.write(chunk(in, 12));
            for (byte[] head = in.readNBytes(8); head.length == 8; head = in.readNBytes(8)) {
                String name = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
                int length =
                        ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
                byte[] content = chunk(in, length + (length & 1));
                if (name.equals("VP8X") && content.length > 0) {
                    // The bits that promise Exif and XMP.
                    content[0] &= (byte) ~0x0c;
                }
                if (!name.equals("EXIF") && !name.equals("XMP ")) {
                    out.write(head);
                    out.write(content);
                }
            }
        }
        try (var whole = new RandomAccessFile(target.toFile(), "rw")) {
            whole.seek(4);
            whole.writeInt(Integer.reverseBytes((int) (whole.length() - 8)));
        }
    }

    private static byte[] chunk(InputStream in, int length) throws IOException {
        if (length < 0 || length > MOST_CHUNK) {
            throw new IOException("A chunk of " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return content;
    }

    /** The same archive with every name of a person left empty; what is no XML is copied as it is. */
    private static void office(Path file, Path target) throws IOException {
        try (ZipFile from = new ZipFile(file.toFile());
                OutputStream raw = new BufferedOutputStream(Files.newOutputStream(target));
                ZipOutputStream to = new ZipOutputStream(raw)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (entry.getName().startsWith("docProps/thumbnail")
                        || entry.getName().startsWith("Thumbnails/")) {
                    continue;
                }
                byte[] content;
                try (InputStream in = from.getInputStream(entry)) {
                    content = NamesOut.isConcerned(entry.getName()) ? NamesOut.of(in) : in.readAllBytes();
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(NOWHEN);
                if (entry.getName().equals("mimetype")) {
                    stored(copy, content);
                }
                to.putNextEntry(copy);
                to.write(content);
                to.closeEntry();
            }
        }
    }

    /** OpenDocument wants its type to be read without unpacking. */
    private static void stored(ZipEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
    }

    private static boolean startsWith(byte[] content, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
