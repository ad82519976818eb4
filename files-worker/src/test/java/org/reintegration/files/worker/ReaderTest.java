package org.reintegration.files.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reintegration.files.FileKind;
import org.reintegration.kernel.files.FilePart;
import org.reintegration.kernel.privacy.PersonalDatum;
import org.reintegration.kernel.text.Language;

/** What the reader finds in files as people make them, and what it takes out of them. */
class ReaderTest {

    private static final String FRENCH =
            "La réintégration durable des migrants de retour demande un soutien économique,"
                    + " social et psychosocial pendant plusieurs années.";
    private static final String AUTHOR = "Amina Author";

    @TempDir
    Path home;

    private Path file;
    private Path out;

    @BeforeEach
    void directories() throws IOException {
        file = home.resolve("file");
        out = Files.createDirectories(home.resolve("out"));
    }

    @Test
    void a_pdf_is_read_page_by_page_its_language_told_and_its_first_page_drawn() throws IOException {
        pdf(null, FRENCH, "Deuxième page : logement et travail.");

        Reading reading = Reader.read(file, FileKind.PDF, false, false, out);

        assertThat(reading.problem()).isNull();
        assertThat(reading.pages()).isEqualTo(2);
        assertThat(reading.language()).isEqualTo(Language.FR);
        assertThat(reading.texts()).extracting(Reading.Text::page).containsExactly(1, 2);
        assertThat(reading.texts().get(1).words()).contains("logement et travail");
        assertThat(ImageIO.read(out.resolve(Reading.PICTURE).toFile()).getHeight())
                .isEqualTo(Pictures.LONGEST_SIDE);
    }

    @Test
    void what_the_reader_wrote_is_read_again_as_it_was() throws IOException {
        pdf(null, FRENCH);
        Reading reading = Reader.read(file, FileKind.PDF, false, false, out);
        reading.write(out);

        assertThat(Reading.read(out)).isEqualTo(reading);
    }

    @Test
    void a_pdf_loses_its_authors_when_asked() throws IOException {
        pdf(AUTHOR, FRENCH);

        assertThat(Reader.read(file, FileKind.PDF, true, false, out).problem()).isNull();

        try (PDDocument clean = Loader.loadPDF(out.resolve(Reading.STRIPPED).toFile())) {
            assertThat(clean.getDocumentInformation().getAuthor()).isNull();
            assertThat(clean.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(Files.readString(out.resolve(Reading.STRIPPED), StandardCharsets.ISO_8859_1))
                .doesNotContain(AUTHOR);
    }

    @Test
    void a_pdf_that_runs_a_script_is_refused_and_a_locked_one_fails() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            pdf.save(file.toFile());
        }
        assertThat(Reader.read(file, FileKind.PDF, false, false, out).problem()).isEqualTo(Problem.ACTIVE_CONTENT);

        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(file.toFile());
        }
        assertThat(Reader.read(file, FileKind.PDF, false, false, out).problem()).isEqualTo(Problem.ENCRYPTED);
    }

    @Test
    void a_text_is_read_as_one_piece_and_loses_its_authors_when_asked() throws IOException {
        try (XWPFDocument text = new XWPFDocument();
                OutputStream to = Files.newOutputStream(file)) {
            text.createParagraph().createRun().setText(FRENCH);
            text.getProperties().getCoreProperties().setCreator(AUTHOR);
            text.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setCompany(AUTHOR);
            text.write(to);
        }

        Reading reading = Reader.read(file, FileKind.WORD, true, false, out);

        assertThat(reading.problem()).isNull();
        assertThat(reading.texts()).singleElement().satisfies(piece -> {
            assertThat(piece.page()).isZero();
            assertThat(piece.words()).contains("réintégration durable");
        });
        assertThat(reading.language()).isEqualTo(Language.FR);
        try (ZipFile clean = new ZipFile(out.resolve(Reading.STRIPPED).toFile())) {
            for (ZipEntry entry : Collections.list(clean.entries())) {
                assertThat(new String(clean.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .doesNotContain(AUTHOR);
            }
        }
        try (XWPFDocument again = new XWPFDocument(Files.newInputStream(out.resolve(Reading.STRIPPED)))) {
            assertThat(again.getParagraphs().get(0).getText()).isEqualTo(FRENCH);
        }
    }

    @Test
    void slides_and_sheets_are_read_one_by_one() throws IOException {
        try (XMLSlideShow slides = new XMLSlideShow();
                OutputStream to = Files.newOutputStream(file)) {
            for (String words : new String[] {"Livelihoods first", "Housing second"}) {
                slides.createSlide().createTextBox().setText(words);
            }
            slides.write(to);
        }
        Reading show = Reader.read(file, FileKind.SLIDES, false, false, out);
        assertThat(show.pages()).isEqualTo(2);
        assertThat(show.texts().get(1).page()).isEqualTo(2);
        assertThat(show.texts().get(1).words()).contains("Housing second").doesNotContain("Livelihoods");

        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(file)) {
            book.createSheet("Niger").createRow(0).createCell(0).setCellValue("Agadez");
            book.createSheet("Mali").createRow(0).createCell(0).setCellValue("Gao");
            book.write(to);
        }
        Reading sheets = Reader.read(file, FileKind.SHEET, false, false, out);
        assertThat(sheets.problem()).isNull();
        assertThat(sheets.pages()).isEqualTo(2);
        assertThat(sheets.texts().get(1).words())
                .contains("Mali")
                .contains("Gao")
                .doesNotContain("Agadez");
    }

    @Test
    void an_open_document_is_read_and_loses_its_authors_when_asked() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "mimetype", FileKind.OPEN_TEXT.type());
            entry(
                    zip,
                    "META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
            entry(
                    zip,
                    "meta.xml",
                    "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta><dc:creator>"
                            + AUTHOR + "</dc:creator></office:meta></office:document-meta>");
            entry(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>"
                            + FRENCH + "</text:p></office:text></office:body></office:document-content>");
        }

        Reading reading = Reader.read(file, FileKind.OPEN_TEXT, true, false, out);

        assertThat(reading.problem()).isNull();
        assertThat(reading.texts())
                .singleElement()
                .satisfies(piece -> assertThat(piece.words()).contains("psychosocial"));
        try (ZipFile clean = new ZipFile(out.resolve(Reading.STRIPPED).toFile())) {
            assertThat(new String(
                            clean.getInputStream(clean.getEntry("meta.xml")).readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain(AUTHOR);
            assertThat(clean.entries().nextElement().getMethod()).isEqualTo(ZipEntry.STORED);
        }
    }

    @Test
    void a_photograph_loses_place_and_camera_but_not_which_side_is_up() throws IOException {
        byte[] plain = picture("jpeg");
        byte[] exif = exif(6, "GPS 13.51 2.11 of " + AUTHOR);
        ByteArrayOutputStream photograph = new ByteArrayOutputStream();
        photograph.write(plain, 0, 2);
        photograph.write(exif);
        photograph.write(plain, 2, plain.length - 2);
        Files.write(file, photograph.toByteArray());

        assertThat(Reader.read(file, FileKind.JPEG, true, false, out).problem()).isNull();

        String clean = Files.readString(out.resolve(Reading.STRIPPED), StandardCharsets.ISO_8859_1);
        assertThat(clean).doesNotContain(AUTHOR).contains("Exif\0\0MM\0*");
        assertThat(ImageIO.read(out.resolve(Reading.STRIPPED).toFile()).getWidth())
                .isEqualTo(900);
        assertThat(ImageIO.read(out.resolve(Reading.PICTURE).toFile()).getWidth())
                .isEqualTo(Pictures.LONGEST_SIDE);
    }

    @Test
    void what_a_file_says_of_its_maker_is_noted_unless_it_is_taken_out() throws IOException {
        pdf(AUTHOR, FRENCH, "Appelez le +227 90 12 34 56 pour le suivi.");

        assertThat(Reader.read(file, FileKind.PDF, false, false, out).marks())
                .extracting(
                        Reading.Mark::part,
                        Reading.Mark::page,
                        mark -> mark.said().words())
                .containsExactly(tuple(FilePart.AUTHOR, 0, AUTHOR), tuple(FilePart.TEXT, 2, "+227 90 12 34 56"));
        assertThat(Reader.read(file, FileKind.PDF, true, false, out).marks())
                .extracting(Reading.Mark::part)
                .containsExactly(FilePart.TEXT);

        try (XWPFDocument text = new XWPFDocument();
                OutputStream to = Files.newOutputStream(file)) {
            text.getProperties().getCoreProperties().setCreator(AUTHOR);
            text.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setCompany("Cooperative of Agadez");
            text.createParagraph().createRun().setText(FRENCH);
            text.write(to);
        }
        assertThat(Reader.read(file, FileKind.WORD, false, false, out).marks())
                .extracting(Reading.Mark::part, mark -> mark.said().words())
                .containsExactly(tuple(FilePart.AUTHOR, AUTHOR), tuple(FilePart.COMPANY, "Cooperative of Agadez"));
        assertThat(Reader.read(file, FileKind.WORD, true, false, out).marks()).isEmpty();
    }

    @Test
    void who_took_a_photograph_and_where_is_noted_unless_it_is_taken_out() throws IOException {
        byte[] plain = picture("jpeg");
        ByteArrayOutputStream photograph = new ByteArrayOutputStream();
        photograph.write(plain, 0, 2);
        photograph.write(takenAt(13, 30, 2, 6));
        photograph.write(plain, 2, plain.length - 2);
        Files.write(file, photograph.toByteArray());

        assertThat(Reader.read(file, FileKind.JPEG, false, false, out).marks())
                .extracting(
                        Reading.Mark::part,
                        mark -> mark.said().kind(),
                        mark -> mark.said().words())
                .containsExactly(
                        tuple(FilePart.AUTHOR, PersonalDatum.Kind.NAME, "Amina"),
                        tuple(FilePart.LOCATION, PersonalDatum.Kind.WHEREABOUTS, "13.5, 2.1"));
        assertThat(Reader.read(file, FileKind.JPEG, true, false, out).marks()).isEmpty();
    }

    @Test
    void what_is_noted_comes_back_as_it_was_written_and_never_more_of_it_than_is_kept() throws IOException {
        String[] pages = new String[30];
        Arrays.fill(pages, "Appelez le +227 90 12 34 56 pour le suivi.");
        pdf(AUTHOR, pages);
        Reading reading = Reader.read(file, FileKind.PDF, false, false, out);

        reading.write(out);

        assertThat(reading.marks()).hasSize(Reading.MOST_MARKS);
        assertThat(Reading.read(out).marks()).isEqualTo(reading.marks());
    }

    @Test
    void a_png_loses_its_texts_and_stays_the_same_picture() throws IOException {
        byte[] plain = picture("png");
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        drawn.write(plain, 0, 33);
        drawn.write(chunk("tEXt", "Author\0" + AUTHOR));
        drawn.write(plain, 33, plain.length - 33);
        Files.write(file, drawn.toByteArray());

        assertThat(Reader.read(file, FileKind.PNG, true, false, out).problem()).isNull();

        assertThat(Files.readAllBytes(out.resolve(Reading.STRIPPED))).isEqualTo(plain);
    }

    @Test
    void recordings_are_recordings_and_nothing_else_is() throws IOException {
        AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
        try (AudioInputStream silence =
                new AudioInputStream(new ByteArrayInputStream(new byte[16_000]), format, 8_000)) {
            AudioSystem.write(silence, AudioFileFormat.Type.WAVE, file.toFile());
        }
        assertThat(Reader.read(file, FileKind.WAV, false, false, out).problem()).isNull();

        for (FileKind kind : new FileKind[] {FileKind.MP3, FileKind.OGG, FileKind.M4A}) {
            assertThat(Reader.read(file, kind, false, false, out).problem())
                    .as(kind.name())
                    .isEqualTo(Problem.UNREADABLE);
        }
    }

    private void pdf(String author, String... pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            if (author != null) {
                pdf.getDocumentInformation().setAuthor(author);
            }
            for (String words : pages) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                    pen.newLineAtOffset(20, 700);
                    pen.showText(words);
                    pen.endText();
                }
            }
            pdf.save(file.toFile());
        }
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** A segment with the tag that says which side is up, and words behind. */
    private static byte[] exif(int side, String words) {
        byte[] text = words.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer segment = ByteBuffer.allocate(36 + text.length);
        segment.putShort((short) 0xffe1).putShort((short) (34 + text.length));
        segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        segment.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) side)
                .putShort((short) 0);
        segment.putInt(0).put(text);
        return segment.array();
    }

    /** A segment with the photographer's name and a place, in degrees and minutes north and east. */
    private static byte[] takenAt(int north, int minutesNorth, int east, int minutesEast) {
        ByteBuffer tiff = ByteBuffer.allocate(152);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 2);
        tag(tiff, 0x013b, 2, 6).putInt(38);
        tag(tiff, 0x8825, 4, 1).putInt(44);
        tiff.putInt(0).put("Amina\0".getBytes(StandardCharsets.ISO_8859_1));
        tiff.putShort((short) 4);
        tag(tiff, 1, 2, 2).put((byte) 'N').put(new byte[3]);
        tag(tiff, 2, 5, 3).putInt(98);
        tag(tiff, 3, 2, 2).put((byte) 'E').put(new byte[3]);
        tag(tiff, 4, 5, 3).putInt(122);
        tiff.putInt(0);
        for (int value : new int[] {north, minutesNorth, 0, east, minutesEast, 0}) {
            tiff.putInt(value).putInt(1);
        }
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(4 + head.length + tiff.position())
                .putShort((short) 0xffe1)
                .putShort((short) (2 + head.length + tiff.position()))
                .put(head)
                .put(tiff.array(), 0, tiff.position())
                .array();
    }

    private static ByteBuffer tag(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] chunk(String name, String words) {
        byte[] content = (name + words).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(content);
        return ByteBuffer.allocate(content.length + 8)
                .putInt(content.length - 4)
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
