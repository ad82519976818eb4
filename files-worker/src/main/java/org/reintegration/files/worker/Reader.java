package org.reintegration.files.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reintegration.files.FileKind;
import org.reintegration.kernel.files.FormParagraph;

/**
 * Opens files, one after the other, in a JVM that knows nothing worth stealing and may be ended at any time. It is told on its
 * standard input which file comes next and answers with one line when the result lies beside it.
 */
public final class Reader {

    static final String DONE = "DONE";
    private static final Logger LOG = Logger.getLogger(Reader.class.getName());

    private Reader() {}

    /** Ends when nobody tells it anything any more. */
    public static void main(String[] words) {
        var answers = System.out;
        // What libraries print must not be taken for an answer.
        System.setOut(System.err);
        try (Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
            while (orders.hasNextLine()) {
                String[] order = orders.nextLine().split("\t", -1);
                Path out = Path.of(order[4]);
                boolean strip = Boolean.parseBoolean(order[2]);
                boolean form = Boolean.parseBoolean(order[3]);
                read(Path.of(order[0]), FileKind.valueOf(order[1]), strip, form, out)
                        .write(out);
                answers.println(DONE);
                answers.flush();
            }
        } catch (IOException e) {
            LOG.log(Level.SEVERE, e, () -> "The result cannot be written");
            System.exit(1);
        }
    }

    /** Never throws for what a file does; memory that runs out ends the JVM, and time is watched from outside. */
    static Reading read(Path file, FileKind kind, boolean strip, boolean form, Path out) {
        try {
            return open(file, kind, strip, form, out);
        } catch (NotForReaders verdict) {
            LOG.info(() -> "Not for readers: " + verdict.getMessage());
            return Reading.of(verdict.problem());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return failed(e);
        }
    }

    private static Reading failed(Throwable cause) {
        LOG.log(Level.INFO, cause, () -> "A file cannot be read");
        return Reading.of(Problem.UNREADABLE);
    }

    private static Reading open(Path file, FileKind kind, boolean strip, boolean form, Path out)
            throws NotForReaders, IOException {
        Pages pages = new Pages();
        Marks marks = new Marks();
        int count = 0;
        switch (kind) {
            case PDF -> count = PdfReader.read(file, out, strip, pages, marks);
            case WORD, SHEET, SLIDES, OPEN_TEXT, OPEN_SHEET, OPEN_SLIDES -> {
                new Archive(out).check(file, kind);
                Path clean = strip ? stripped(file, kind, out) : file;
                count = OfficeReader.read(clean, kind, pages, marks);
            }
            case JPEG -> picture(file, kind, "jpeg", strip, out, marks);
            case PNG -> picture(file, kind, "png", strip, out, marks);
            case WEBP -> picture(file, kind, "webp", strip, out, marks);
            case MP3, OGG, M4A, WAV -> SoundReader.check(file, kind, marks);
        }
        List<FormParagraph> paragraphs = form && kind == FileKind.WORD ? FormReader.read(file) : List.of();
        return new Reading(null, count, Tongue.of(pages), pages.texts(), paragraphs, marks.with(pages.texts()));
    }

    private static void picture(Path file, FileKind kind, String format, boolean strip, Path out, Marks marks)
            throws NotForReaders, IOException {
        Path clean = strip ? stripped(file, kind, out) : file;
        Pictures.read(clean, format, out);
        Exposure.read(clean, marks);
    }

    private static Path stripped(Path file, FileKind kind, Path out) throws IOException {
        Path clean = out.resolve(Reading.STRIPPED);
        Files.deleteIfExists(clean);
        Stripping.strip(file, kind, clean);
        return clean;
    }
}
