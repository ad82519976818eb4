package org.reintegration.files.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.OfficeOpenXMLExtended;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.reintegration.files.FileKind;
import org.reintegration.kernel.files.FilePart;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the words of Office files with Tika: slides and sheets one by one, a text as one piece, for it has no pages before it is printed. */
final class OfficeReader {

    private OfficeReader() {}

    static int read(Path file, FileKind kind, Pages pages, Marks marks) throws NotForReaders, IOException {
        Splitter words = new Splitter(kind, pages);
        ParseContext context = new ParseContext();
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        config.setExtractMacros(false);
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, kind.type());
        Parser parser = kind.type().contains("opendocument") ? new OpenDocumentParser() : new OOXMLParser();
        try (InputStream content = TikaInputStream.get(file)) {
            parser.parse(content, words, metadata, context);
        } catch (EncryptedDocumentException locked) {
            throw new NotForReaders(Problem.ENCRYPTED, locked);
        } catch (TikaException | SAXException e) {
            if (String.valueOf(e.getCause()).contains("Zip bomb")) {
                throw new NotForReaders(Problem.BOMB, e);
            }
            throw new NotForReaders(Problem.UNREADABLE, e);
        }
        marks.made(FilePart.AUTHOR, metadata.get(TikaCoreProperties.CREATOR));
        marks.made(FilePart.AUTHOR, metadata.get(TikaCoreProperties.MODIFIER));
        marks.made(FilePart.AUTHOR, metadata.get(OfficeOpenXMLExtended.MANAGER));
        marks.made(FilePart.COMPANY, metadata.get(OfficeOpenXMLExtended.COMPANY));
        return words.finish();
    }

    /** What hangs inside a file was checked with it; its words are not the file's own. */
    private static final class Nothing implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream content, ContentHandler handler, Metadata metadata, boolean html) {
            throw new IllegalStateException("Nothing inside is opened");
        }
    }

    /** Cuts what Tika says into slides or sheets. */
    private static final class Splitter extends DefaultHandler {

        private final FileKind kind;
        private final Pages pages;
        private final StringBuilder words = new StringBuilder();
        private int page;
        private boolean inBody;

        Splitter(FileKind kind, Pages pages) {
            this.kind = kind;
            this.pages = pages;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            if (name.equals("body")) {
                inBody = true;
            } else if (beginsPage(name, String.valueOf(attributes.getValue("class")))) {
                cut();
                page++;
            }
        }

        private boolean beginsPage(String name, String style) {
            return switch (kind) {
                case SLIDES -> name.equals("div") && style.equals("slide-content");
                case SHEET -> name.equals("h1");
                case OPEN_SHEET -> name.equals("table");
                case OPEN_SLIDES -> name.equals("div") && style.equals("page");
                default -> false;
            };
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            switch (name) {
                case "p", "div", "tr", "h1", "h2", "h3", "h4", "li", "table" -> words.append('\n');
                case "td" -> words.append(' ');
                default -> {}
            }
        }

        @Override
        public void characters(char[] given, int start, int length) {
            if (inBody && words.length() < Reading.MOST_CHARACTERS) {
                words.append(given, start, length);
            }
        }

        @Override
        public void ignorableWhitespace(char[] given, int start, int length) {
            words.append(' ');
        }

        private void cut() {
            pages.add(page, words.toString());
            words.setLength(0);
        }

        int finish() {
            cut();
            return Math.min(page, Reading.MOST_PAGES);
        }
    }
}
