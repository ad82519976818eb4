package org.reintegration.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Arrival;
import org.reintegration.search.SearchHit;
import org.reintegration.search.alerts.SavedSearchService.Feed;
import org.reintegration.web.site.Settings;

/** Writes a search as Atom; a new version of a content is the same entry, updated, and what is only mended is not. */
@ApplicationScoped
public class SearchFeed {

    @Inject
    Settings settings;

    String of(Feed feed, String self) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            write(xml, feed, self);
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed cannot be written", e);
        }
    }

    private void write(XMLStreamWriter xml, Feed feed, String self) throws XMLStreamException {
        String asked = feed.query().isEmpty() ? "" : "?" + feed.query();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", feed.language().tag());
        element(xml, "id", settings.getPortalUrl() + "/search" + asked);
        element(xml, "title", feed.name());
        element(
                xml,
                "updated",
                feed.arrivals().stream()
                        .map(SearchFeed::changed)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        link(xml, "self", settings.getPortalUrl() + self + (self.endsWith("/feed") ? asked : ""));
        link(xml, "alternate", page(feed.language(), "search" + asked));
        xml.writeStartElement("author");
        element(xml, "name", settings.getPortalUrl());
        xml.writeEndElement();
        for (Arrival arrival : feed.arrivals()) {
            entry(xml, arrival, feed.language());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(XMLStreamWriter xml, Arrival arrival, Language reader) throws XMLStreamException {
        SearchHit hit = arrival.hit();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", hit.language().tag());
        element(xml, "id", settings.getPortalUrl() + "/" + hit.kind() + "/" + hit.id());
        element(xml, "title", hit.title());
        element(xml, "updated", changed(arrival).toString());
        link(xml, "alternate", page(reader, hit.path()));
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(hit.snippet());
        xml.writeEndElement();
        for (SearchHit.Matched matched : hit.matched()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", matched.concept());
            xml.writeAttribute("label", matched.label());
        }
        xml.writeEndElement();
    }

    private static Instant changed(Arrival arrival) {
        if (arrival.version() > 0) {
            return Instant.ofEpochMilli(arrival.version());
        }
        return Optional.ofNullable(arrival.hit().updatedAt()).orElse(Instant.EPOCH);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    private String page(Language language, String path) {
        return settings.getPortalUrl() + "/" + language.tag() + "/" + path;
    }
}
