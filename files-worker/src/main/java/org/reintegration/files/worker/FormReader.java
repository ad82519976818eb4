package org.reintegration.files.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.FormParagraph;

/**
 * Reads a Word text paragraph by paragraph, each with the name of the content control it stands in and its place in a table. What
 * nobody sees (deleted, hidden, what only asks to be written over) is left out. Run after the archive was checked.
 */
final class FormReader {

    static final int MOST_PARAGRAPHS = 4_000;
    static final int MOST_CHARACTERS = 400_000;
    static final int LONGEST_NAME = 100;
    private static final String USUAL_PART = "word/document.xml";
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}&&[^\n]]|\\p{Cs}");

    /** Changes that were undone, and the second telling of a drawing for programs that cannot draw it. */
    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "Fallback", "rubyPr", "instrText", "delText");

    /** A table that is open, and where in it the reader stands. */
    private static final class Table {
        private final int no;
        private int row;
        private int cell;

        Table(int no) {
            this.no = no;
        }
    }

    private final List<FormParagraph> paragraphs = new ArrayList<>();
    private final Deque<String> fields = new ArrayDeque<>();
    private final Deque<Boolean> asking = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private int tablesSeen;
    private int characters;
    private boolean inRun;
    private boolean inWords;
    private boolean hidden;

    private FormReader() {}

    /**
     * Every paragraph in its order, empty ones too.
     *
     * @throws NotForReaders when there is more than any form holds
     */
    static List<FormParagraph> read(Path file) throws NotForReaders, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry part = zip.getEntry(mainPart(zip));
            if (part == null) {
                throw new NotForReaders(Problem.UNREADABLE, "no text in it");
            }
            FormReader reader = new FormReader();
            try (InputStream content = zip.getInputStream(part)) {
                reader.walk(plain().createXMLStreamReader(content));
            }
            return List.copyOf(reader.paragraphs);
        } catch (XMLStreamException e) {
            throw new NotForReaders(Problem.UNREADABLE, e);
        }
    }

    private static XMLInputFactory plain() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers;
    }

    /** Some programs call the text by another name than Word does. */
    private static String mainPart(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry relations = zip.getEntry("_rels/.rels");
        if (relations == null) {
            return USUAL_PART;
        }
        try (InputStream content = zip.getInputStream(relations)) {
            XMLStreamReader reader = plain().createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && String.valueOf(reader.getAttributeValue(null, "Type"))
                                .endsWith("/officeDocument")) {
                    return String.valueOf(reader.getAttributeValue(null, "Target"))
                            .replaceFirst("^/", "");
                }
            }
        }
        return USUAL_PART;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException, NotForReaders {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (UNSEEN.contains(reader.getLocalName())) {
                        pass(reader);
                    } else {
                        begin(reader);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inWords) {
                        say(reader.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private static void pass(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void begin(XMLStreamReader reader) throws NotForReaders {
        switch (reader.getLocalName()) {
            case "sdt" -> {
                cut();
                fields.push("");
                asking.push(false);
            }
            case "tag" -> name(value(reader));
            case "showingPlcHdr" -> {
                if (isOn(reader) && !asking.isEmpty()) {
                    asking.pop();
                    asking.push(true);
                }
            }
            case "tbl" -> {
                cut();
                tablesSeen++;
                tables.push(new Table(tablesSeen));
            }
            case "tr" -> row();
            case "tc" -> cell();
            case "p" -> cut();
            case "r" -> {
                inRun = true;
                hidden = false;
            }
            case "vanish" -> hidden = hidden || (inRun && isOn(reader));
            case "t" -> inWords = true;
            // In a run it is a character; elsewhere it describes where tabs stand.
            case "tab" -> say(inRun ? " " : "");
            case "br", "cr" -> say("\n");
            case "noBreakHyphen" -> say("-");
            default -> {}
        }
    }

    private void end(String element) throws NotForReaders {
        switch (element) {
            case "sdt" -> {
                cut();
                if (!fields.isEmpty()) {
                    fields.pop();
                    asking.pop();
                }
            }
            case "p" -> finish(words.toString());
            case "tbl" -> {
                cut();
                tables.poll();
            }
            case "r" -> inRun = false;
            case "t" -> inWords = false;
            default -> {}
        }
    }

    private void name(@Nullable String tag) {
        if (!fields.isEmpty() && tag != null && tag.length() <= LONGEST_NAME) {
            fields.pop();
            fields.push(tag);
        }
    }

    private void row() {
        Table table = tables.peek();
        if (table != null) {
            table.row++;
            table.cell = 0;
        }
    }

    private void cell() {
        Table table = tables.peek();
        if (table != null) {
            table.cell++;
        }
    }

    private void say(String more) {
        if (!hidden && !asking.contains(true)) {
            words.append(more);
        }
    }

    /** Whatever was said before a control, a table or a paragraph within the paragraph stands by itself. */
    private void cut() throws NotForReaders {
        if (!words.toString().isBlank()) {
            finish(words.toString());
        }
        words.setLength(0);
    }

    private void finish(String said) throws NotForReaders {
        words.setLength(0);
        String clean =
                UNSTORABLE.matcher(said).replaceAll("").replace('\u00a0', ' ').strip();
        characters += clean.length();
        if (paragraphs.size() >= MOST_PARAGRAPHS || characters > MOST_CHARACTERS) {
            throw new NotForReaders(Problem.TOO_LARGE, "more than a form holds");
        }
        Table table = tables.peek();
        paragraphs.add(new FormParagraph(
                field(),
                table == null ? 0 : table.no,
                table == null ? 0 : table.row,
                table == null ? 0 : table.cell,
                clean));
    }

    /** The innermost control that has a name. */
    private String field() {
        for (String each : fields) {
            if (!each.isEmpty()) {
                return each;
            }
        }
        return "";
    }

    private static @Nullable String value(XMLStreamReader reader) {
        return reader.getAttributeValue(null, "val");
    }

    private static boolean isOn(XMLStreamReader reader) {
        String value = value(reader);
        return value == null || !Set.of("0", "false", "off").contains(value);
    }
}
