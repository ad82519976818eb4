package org.reintegration.web.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Somebody who fills in a Word template with a word processor: opens it, writes into its places, saves it. */
public final class Typist {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TEXT = "word/document.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Document text;

    private Typist(byte[] docx) throws IOException, ParserConfigurationException, SAXException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultNSInstance();
        text = builders.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(TEXT)));
    }

    public static Typist opening(byte[] docx) {
        try {
            return new Typist(docx);
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("No template", e);
        }
    }

    /** Writes paragraphs into a place; a line broken within one stays in it. */
    public Typist write(String place, String... paragraphs) {
        Element content = content(place);
        while (content.hasChildNodes()) {
            content.removeChild(content.getFirstChild());
        }
        for (String paragraph : paragraphs) {
            content.appendChild(paragraph(paragraph));
        }
        return this;
    }

    /** Writes into the table of a place, below its names of columns, and adds rows where there are too few. */
    public Typist writeRows(String place, List<List<String>> rows) {
        Element table =
                (Element) content(place).getElementsByTagNameNS(W, "tbl").item(0);
        for (int i = 0; i < rows.size(); i++) {
            NodeList there = table.getElementsByTagNameNS(W, "tr");
            if (there.getLength() <= i + 1) {
                table.appendChild(there.item(i).cloneNode(true));
            }
            NodeList cells =
                    ((Element) table.getElementsByTagNameNS(W, "tr").item(i + 1)).getElementsByTagNameNS(W, "tc");
            for (int cell = 0; cell < cells.getLength(); cell++) {
                Element each = (Element) cells.item(cell);
                each.removeChild(each.getElementsByTagNameNS(W, "p").item(0));
                each.appendChild(paragraph(rows.get(i).get(cell)));
            }
        }
        return this;
    }

    /** Throws everything away and writes a text of their own. */
    public Typist only(String... paragraphs) {
        Node body = text.getElementsByTagNameNS(W, "body").item(0);
        while (body.hasChildNodes()) {
            body.removeChild(body.getFirstChild());
        }
        for (String paragraph : paragraphs) {
            body.appendChild(paragraph(paragraph));
        }
        return this;
    }

    /** What some word processors of telephones do: the words stay, the places they stood in are gone. */
    public Typist loseThePlaces() {
        NodeList all = text.getElementsByTagNameNS(W, "sdt");
        while (all.getLength() > 0) {
            Element place = (Element) all.item(0);
            Element content =
                    (Element) place.getElementsByTagNameNS(W, "sdtContent").item(0);
            while (content.hasChildNodes()) {
                place.getParentNode().insertBefore(content.getFirstChild(), place);
            }
            place.getParentNode().removeChild(place);
        }
        return this;
    }

    public byte[] saved() {
        try {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(text), new StreamResult(written));
            parts.put(TEXT, written.toByteArray());
            ByteArrayOutputStream docx = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(docx)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return docx.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every place there is, in its order. */
    public List<String> places() {
        List<String> all = new ArrayList<>();
        NodeList tags = text.getElementsByTagNameNS(W, "tag");
        for (int i = 0; i < tags.getLength(); i++) {
            all.add(((Element) tags.item(i)).getAttributeNS(W, "val"));
        }
        return all;
    }

    private Element content(String place) {
        NodeList tags = text.getElementsByTagNameNS(W, "tag");
        for (int i = 0; i < tags.getLength(); i++) {
            Element tag = (Element) tags.item(i);
            if (tag.getAttributeNS(W, "val").equals(place)) {
                Node about = tag.getParentNode();
                NodeList asking = ((Element) about).getElementsByTagNameNS(W, "showingPlcHdr");
                if (asking.getLength() > 0) {
                    about.removeChild(asking.item(0));
                }
                return (Element) ((Element) about.getParentNode())
                        .getElementsByTagNameNS(W, "sdtContent")
                        .item(0);
            }
        }
        throw new AssertionError("No place " + place + " among " + places());
    }

    private Element paragraph(String words) {
        Element paragraph = text.createElementNS(W, "w:p");
        Element run = text.createElementNS(W, "w:r");
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.appendChild(text.createElementNS(W, "w:br"));
            }
            Element line = text.createElementNS(W, "w:t");
            line.setTextContent(lines[i]);
            run.appendChild(line);
        }
        paragraph.appendChild(run);
        return paragraph;
    }
}
