package org.reintegration.files.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.reintegration.files.FileKind;

/**
 * Looks through the zip that an Office file is, before anything that understands it does: everything is unpacked once into nothing
 * and counted, whatever sizes the archive itself claims.
 */
final class Archive {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 400_000_000;
    private static final long LARGE = 10_000_000;
    private static final int STEEP = 150;
    private static final int DEEPEST = 2;
    private static final int HEAD = 8 * 1024;
    private static final int MOST_RELATIONS = 2_000_000;

    private static final Set<String> PROGRAMS = Set.of(
            "exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "lnk",
            "jar", "class", "sh", "py", "cpl", "reg");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern OUTSIDE =
            Pattern.compile("TargetMode\\s*=\\s*[\"']External", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENED_BY_ITSELF =
            Pattern.compile("/(?:attachedTemplate|oleObject|frame|subDocument|externalLinkPath|package)[\"']");
    private static final List<String> REACHING_OUT = List.of("DDEAUTO", "<ddeLink", ":ddeLink");
    private static final Set<String> OLE_PROGRAMS = Set.of("\u0001Ole10Native", "VBA", "_VBA_PROJECT_CUR", "Macros");

    private long unpacked;
    private int entries;
    private final Path scratch;

    Archive(Path scratch) {
        this.scratch = scratch;
    }

    void check(Path file, FileKind kind) throws NotForReaders, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            requireKind(zip, kind);
            check(zip, 0);
        }
    }

    private void check(ZipFile zip, int depth) throws NotForReaders, IOException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            entries++;
            if (entries > MOST_ENTRIES) {
                throw new NotForReaders(Problem.BOMB, "more than " + MOST_ENTRIES + " entries");
            }
            requireHonestName(entry.getName(), names);
            if (!entry.isDirectory()) {
                requirePassive(entry.getName());
                look(zip, entry, depth);
            }
        }
    }

    private static void requireHonestName(String name, Set<String> names) throws NotForReaders {
        boolean leadsOut = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
        if (leadsOut || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new NotForReaders(Problem.HOSTILE_STRUCTURE, "entry " + name);
        }
    }

    private static void requirePassive(String name) throws NotForReaders {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean macro = lower.endsWith("vbaproject.bin")
                || lower.endsWith("vbadata.xml")
                || lower.contains("/activex/")
                || lower.startsWith("basic/")
                || lower.startsWith("scripts/")
                || lower.contains("/macrosheets/");
        if (macro || PROGRAMS.contains(lower.substring(lower.lastIndexOf('.') + 1))) {
            throw new NotForReaders(Problem.ACTIVE_CONTENT, "entry " + name);
        }
    }

    /** Unpacks one entry into nothing, or into a scratch file when it is itself an archive. */
    private void look(ZipFile zip, ZipEntry entry, int depth) throws NotForReaders, IOException {
        byte[] head;
        try (InputStream content = zip.getInputStream(entry)) {
            head = content.readNBytes(HEAD);
            boolean words = isXml(entry.getName());
            if (words) {
                requirePlainXml(entry.getName(), head);
            }
            count(content, entry, head, words);
        }
        if (entry.getName().endsWith(".rels")) {
            requireNothingOpensOutside(zip, entry);
        }
        if (startsWith(head, 'M', 'Z') || startsWith(head, 0x7f, 'E', 'L', 'F')) {
            throw new NotForReaders(Problem.ACTIVE_CONTENT, "a program as " + entry.getName());
        }
        if (startsWith(head, 'R', 'a', 'r', '!') || startsWith(head, '7', 'z', 0xbc, 0xaf)) {
            throw new NotForReaders(Problem.HOSTILE_STRUCTURE, "an archive as " + entry.getName());
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            nested(zip, entry, depth + 1);
        } else if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            ole(zip, entry);
        }
    }

    private void count(InputStream content, ZipEntry entry, byte[] head, boolean words)
            throws NotForReaders, IOException {
        byte[] buffer = new byte[HEAD];
        long size = head.length;
        unpacked += head.length;
        String tail = words ? requireNotReachingOut(entry.getName(), "", head, head.length) : "";
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            unpacked += read;
            long packed = Math.max(1, entry.getCompressedSize());
            if (unpacked > MOST_BYTES || (size > LARGE && size / packed > STEEP)) {
                throw new NotForReaders(Problem.BOMB, entry.getName() + " unpacks to more than " + size);
            }
            if (words) {
                tail = requireNotReachingOut(entry.getName(), tail, buffer, read);
            }
        }
    }

    private static String requireNotReachingOut(String name, String tail, byte[] buffer, int length)
            throws NotForReaders {
        String part = tail + new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        for (String word : REACHING_OUT) {
            if (part.contains(word)) {
                throw new NotForReaders(Problem.ACTIVE_CONTENT, word + " in " + name);
            }
        }
        return part.substring(Math.max(0, part.length() - 10));
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml") || lower.endsWith(".rdf");
    }

    /** Office files need no document type; one is there to define entities that grow or reach for files. */
    private static void requirePlainXml(String name, byte[] head) throws NotForReaders {
        String start =
                new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
        boolean oldManifest = name.equals("META-INF/manifest.xml") && !start.contains("<!ENTITY");
        if (start.contains("<!ENTITY") || (start.contains("<!DOCTYPE") && !oldManifest)) {
            throw new NotForReaders(Problem.HOSTILE_STRUCTURE, "a document type in " + name);
        }
    }

    private static void requireNothingOpensOutside(ZipFile zip, ZipEntry entry) throws NotForReaders, IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            String relations = new String(content.readNBytes(MOST_RELATIONS), StandardCharsets.UTF_8);
            Matcher each = RELATION.matcher(relations);
            while (each.find()) {
                if (OUTSIDE.matcher(each.group()).find()
                        && OPENED_BY_ITSELF.matcher(each.group()).find()) {
                    throw new NotForReaders(Problem.ACTIVE_CONTENT, "opens something outside: " + entry.getName());
                }
            }
        }
    }

    private void nested(ZipFile zip, ZipEntry entry, int depth) throws NotForReaders, IOException {
        if (depth > DEEPEST) {
            throw new NotForReaders(Problem.BOMB, "archives in archives in archives");
        }
        Path inner = unpacked(zip, entry);
        try (ZipFile archive = new ZipFile(inner.toFile())) {
            check(archive, depth);
        } finally {
            Files.deleteIfExists(inner);
        }
    }

    private void ole(ZipFile zip, ZipEntry entry) throws NotForReaders, IOException {
        Path inner = unpacked(zip, entry);
        try (POIFSFileSystem ole = new POIFSFileSystem(inner.toFile(), true)) {
            requirePassive(ole.getRoot(), 0);
        } finally {
            Files.deleteIfExists(inner);
        }
    }

    private static void requirePassive(DirectoryNode directory, int depth) throws NotForReaders, IOException {
        for (String name : directory.getEntryNames()) {
            if (OLE_PROGRAMS.contains(name) || depth > 20) {
                throw new NotForReaders(Problem.ACTIVE_CONTENT, "an object that holds " + name.strip());
            }
            if (directory.getEntry(name) instanceof DirectoryNode inner) {
                requirePassive(inner, depth + 1);
            }
        }
    }

    /** Counted before, so that it cannot fill the disk. */
    private Path unpacked(ZipFile zip, ZipEntry entry) throws IOException {
        Path file = Files.createTempFile(scratch, "inner-", ".bin");
        try (InputStream content = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            content.transferTo(out);
        }
        return file;
    }

    private static void requireKind(ZipFile zip, FileKind kind) throws NotForReaders, IOException {
        boolean open = kind.type().contains("opendocument");
        String found = open ? text(zip, "mimetype") : text(zip, "[Content_Types].xml");
        if (found.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new NotForReaders(Problem.ACTIVE_CONTENT, "macros are declared");
        }
        boolean right = open ? found.strip().equals(kind.type()) : found.contains(kind.type() + ".main+xml");
        if (!right) {
            throw new NotForReaders(Problem.WRONG_TYPE, "not a " + kind);
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(MOST_RELATIONS), StandardCharsets.UTF_8);
        }
    }

    private static boolean startsWith(byte[] content, int... start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
