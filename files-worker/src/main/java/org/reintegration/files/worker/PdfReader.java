package org.reintegration.files.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.FilePart;

/** Reads a PDF page by page and draws its first; one that runs programs when it is opened goes to nobody. */
final class PdfReader {

    private static final Logger LOG = Logger.getLogger(PdfReader.class.getName());
    private static final int MOST_OBJECTS = 500_000;
    private static final int DEEPEST = 30;
    private static final float LARGEST_SIDE = 14_400;
    private static final Set<String> RUNNING =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "RichMediaExecute");
    private static final Set<COSName> HOLDING = Set.of(
            COSName.getPDFName("JavaScript"), COSName.getPDFName("EmbeddedFiles"), COSName.getPDFName("RichMedia"));

    private PdfReader() {}

    static int read(Path file, Path out, boolean strip, Pages pages, Marks marks) throws NotForReaders, IOException {
        try (PDDocument pdf = open(file)) {
            requirePassive(pdf);
            int count = pdf.getNumberOfPages();
            if (count > Reading.MOST_PAGES) {
                throw new NotForReaders(Problem.TOO_LARGE, count + " pages");
            }
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            for (int page = 1; page <= count && !pages.isFull(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(page, text.getText(pdf));
            }
            if (count > 0) {
                draw(pdf, out);
            }
            if (strip) {
                stripTo(pdf, out.resolve(Reading.STRIPPED));
            } else {
                marks.made(FilePart.AUTHOR, pdf.getDocumentInformation().getAuthor());
            }
            return count;
        }
    }

    private static PDDocument open(Path file) throws NotForReaders, IOException {
        try {
            return Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw new NotForReaders(Problem.ENCRYPTED, locked);
        }
    }

    private static void draw(PDDocument pdf, Path out) throws IOException {
        PDRectangle box = pdf.getPage(0).getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        if (longest <= 0 || longest > LARGEST_SIDE) {
            return;
        }
        try {
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(0, Pictures.LONGEST_SIDE / longest);
            Pictures.save(image, out.resolve(Reading.PICTURE));
        } catch (IOException | RuntimeException e) {
            // A file whose words can be read is a good file without its picture.
            LOG.log(Level.WARNING, e, () -> "The first page cannot be drawn");
        }
    }

    /** Every object of the file is looked at, for an action may hang anywhere. */
    private static void requirePassive(PDDocument pdf) throws NotForReaders {
        Map<COSObjectKey, Long> all = pdf.getDocument().getXrefTable();
        if (all.size() > MOST_OBJECTS) {
            throw new NotForReaders(Problem.TOO_LARGE, all.size() + " objects");
        }
        for (COSObjectKey key : all.keySet()) {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            requirePassive(object.getObject(), 0);
        }
    }

    private static void requirePassive(@Nullable COSBase value, int depth) throws NotForReaders {
        if (depth > DEEPEST) {
            return;
        }
        if (value instanceof COSDictionary dictionary) {
            String action = dictionary.getNameAsString(COSName.S);
            if (action != null && RUNNING.contains(action)) {
                throw new NotForReaders(Problem.ACTIVE_CONTENT, "action " + action);
            }
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                if (HOLDING.contains(entry.getKey())) {
                    throw new NotForReaders(
                            Problem.ACTIVE_CONTENT, "holds " + entry.getKey().getName());
                }
                if (!(entry.getValue() instanceof COSObject)) {
                    requirePassive(entry.getValue(), depth + 1);
                }
            }
        } else if (value instanceof COSArray array) {
            for (COSBase each : array) {
                if (!(each instanceof COSObject)) {
                    requirePassive(each, depth + 1);
                }
            }
        }
    }

    private static void stripTo(PDDocument pdf, Path target) throws IOException {
        pdf.setDocumentInformation(new PDDocumentInformation());
        pdf.getDocumentCatalog().setMetadata(null);
        pdf.setAllSecurityToBeRemoved(true);
        for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
            if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
                dictionary.removeItem(COSName.METADATA);
                dictionary.removeItem(COSName.getPDFName("PieceInfo"));
            }
        }
        pdf.save(target.toFile());
    }
}
