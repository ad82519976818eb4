package org.reintegration.library.harvests;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * Reads one answer element by element and trusts nothing in it: no document type, no entity beyond the five of XML, no
 * text without an end. An answer that breaks off is none, so that of a page either all records count or none.
 */
final class OaiReader {

    private static final int LONGEST_TEXT = 100_000;
    private static final Set<String> ELEMENTS = Set.of(
            "title",
            "creator",
            "subject",
            "description",
            "publisher",
            "contributor",
            "date",
            "type",
            "format",
            "identifier",
            "source",
            "language",
            "relation",
            "coverage",
            "rights");

    private final XMLStreamReader xml;
    private final List<OaiRecord> records = new ArrayList<>();
    private String responseDate = "";
    private @Nullable String error;
    private String errorText = "";
    private @Nullable String token;
    private String granularity = "";

    private OaiReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static OaiPage read(byte[] answer) throws Broken {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(answer));
            try {
                return new OaiReader(xml).page();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new Broken(HarvestProblem.NOT_XML, firstLine(e.getMessage()));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private static @Nullable String firstLine(@Nullable String message) {
        return message == null ? null : message.lines().findFirst().orElse("");
    }

    private OaiPage page() throws XMLStreamException, Broken {
        boolean begun = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Broken(HarvestProblem.NOT_XML, "DOCTYPE");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!begun && !xml.getLocalName().equals("OAI-PMH")) {
                throw new Broken(HarvestProblem.NOT_OAI, "<" + xml.getLocalName() + ">");
            }
            begun = true;
            element();
        }
        return new OaiPage(responseDate, error, errorText, List.copyOf(records), token, granularity);
    }

    private void element() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "responseDate" -> responseDate = text();
            case "granularity" -> granularity = text();
            case "error" -> {
                String code = xml.getAttributeValue(null, "code");
                error = code == null ? "" : code;
                errorText = text();
            }
            case "resumptionToken" -> {
                String given = text();
                token = given.isEmpty() ? null : given;
            }
            case "record" -> records.add(record());
            case "description" -> skip();
            default -> {
                // What it stands in goes on.
            }
        }
    }

    private OaiRecord record() throws XMLStreamException {
        String identifier = "";
        String datestamp = "";
        boolean deleted = false;
        Map<String, List<OaiRecord.Said>> said = new HashMap<>();
        boolean inMetadata = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (inMetadata && ELEMENTS.contains(name)) {
                    say(said, name);
                } else if (name.equals("header")) {
                    deleted = "deleted".equals(xml.getAttributeValue(null, "status"));
                    depth++;
                } else if (!inMetadata && name.equals("identifier")) {
                    identifier = text();
                } else if (!inMetadata && name.equals("datestamp")) {
                    datestamp = text();
                } else if (name.equals("about")) {
                    skip();
                } else {
                    inMetadata |= name.equals("metadata");
                    depth++;
                }
            }
        }
        return new OaiRecord(identifier, datestamp, deleted, said);
    }

    private void say(Map<String, List<OaiRecord.Said>> said, String element) throws XMLStreamException {
        String tag = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        Language language = tag == null
                ? null
                : Language.ofTag(tag.replaceAll("[-_].*", "")).orElse(null);
        String text = text();
        if (!text.isEmpty()) {
            said.computeIfAbsent(element, none -> new ArrayList<>()).add(new OaiRecord.Said(text, language));
        }
    }

    /** Up to the element's end, with what stands in elements within it. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(xml.getText());
                    }
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        return text.toString().strip();
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
