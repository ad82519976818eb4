package org.reintegration.files.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** The XML of an Office file without names: of authors, of who changed or commented, of the company, the computer, the template. */
final class NamesOut {

    /** Elements whose words are a person's or a house's. */
    private static final Set<String> ELEMENTS = Set.of(
            "creator",
            "lastModifiedBy",
            "initial-creator",
            "printed-by",
            "Company",
            "Manager",
            "Template",
            "editing-cycles",
            "editing-duration",
            "generator",
            "description",
            "keywords",
            "category",
            "contentStatus",
            "HyperlinkBase",
            "user-defined",
            "keyword",
            "lpwstr",
            "author");

    private static final String NOBODY = "-";

    private NamesOut() {}

    /** Properties, comments and people of both families, and the texts whose changes carry names. */
    static boolean isConcerned(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml")
                && (lower.startsWith("docprops/")
                        || lower.equals("meta.xml")
                        || lower.contains("comment")
                        || lower.contains("people")
                        || lower.contains("person")
                        || lower.equals("word/document.xml")
                        || lower.equals("word/footnotes.xml")
                        || lower.equals("content.xml")
                        || lower.contains("/revisions/")
                        || lower.startsWith("word/header")
                        || lower.startsWith("word/footer"));
    }

    static byte[] of(InputStream xml) throws IOException {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLEventReader reader = readers.createXMLEventReader(xml);
            XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
            copy(reader, writer);
            writer.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IOException("XML that cannot be read", e);
        }
    }

    private static void copy(XMLEventReader reader, XMLEventWriter writer) throws XMLStreamException {
        XMLEventFactory events = XMLEventFactory.newDefaultFactory();
        Deque<String> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            if (event.isStartElement()) {
                StartElement element = event.asStartElement();
                open.push(element.getName().getLocalPart());
                writer.add(events.createStartElement(
                        element.getName(), nameless(element, events).iterator(), element.getNamespaces()));
            } else {
                if (event.isEndElement()) {
                    open.pop();
                }
                boolean personal = event.isCharacters() && !open.isEmpty() && ELEMENTS.contains(open.peek());
                if (!personal) {
                    writer.add(event);
                }
            }
        }
    }

    private static List<Attribute> nameless(StartElement element, XMLEventFactory events) {
        boolean person = element.getName().getLocalPart().matches("person|cmAuthor|user-defined|userInfo");
        List<Attribute> kept = new ArrayList<>();
        element.getAttributes().forEachRemaining(attribute -> {
            String name = attribute.getName().getLocalPart();
            boolean personal = name.equals("author")
                    || name.equals("initials")
                    || name.equals("userName")
                    || (person && Set.of("displayName", "userId", "name").contains(name));
            kept.add(personal ? events.createAttribute(attribute.getName(), NOBODY) : attribute);
        });
        return kept;
    }
}
