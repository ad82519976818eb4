package org.reintegration.web.site;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements one after the other; what XML 1.0 cannot hold is left out. */
public final class Xml {

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    public Xml() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Begins the element of a vocabulary of its own, with the place of its schema. */
    public void beginSchema(String name, Map<String, String> namespaces, String schemaLocation) {
        try {
            xml.writeStartElement(name);
            for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
                if (namespace.getKey().isEmpty()) {
                    xml.writeDefaultNamespace(namespace.getValue());
                } else {
                    xml.writeNamespace(namespace.getKey(), namespace.getValue());
                }
            }
            xml.writeNamespace("xsi", SCHEMA_INSTANCE);
            xml.writeAttribute("xsi:schemaLocation", schemaLocation);
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    public void begin(String name, Map<String, String> attributes) {
        try {
            xml.writeStartElement(name);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                xml.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
            }
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    public void begin(String name) {
        begin(name, Map.of());
    }

    public void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** An element with words in it; nothing at all when there are none. */
    public void element(String name, @Nullable String words, Map<String, String> attributes) {
        if (words == null || words.isBlank()) {
            return;
        }
        begin(name, attributes);
        try {
            xml.writeCharacters(legal(words));
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
        end();
    }

    public void element(String name, @Nullable String words) {
        element(name, words, Map.of());
    }

    @Override
    public String toString() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Words of people may hold control characters that no parser takes, escaped or not (XML 1.0, production 2). */
    private static String legal(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        words.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point == '\r'
                        || (point >= 0x20 && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static IllegalStateException unwritable(XMLStreamException cause) {
        return new IllegalStateException("XML cannot be written", cause);
    }
}
