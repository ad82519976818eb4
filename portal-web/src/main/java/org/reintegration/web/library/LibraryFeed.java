package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.CollectionView;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** Lists of the library as Atom; the same for everybody, so they say what a visitor may read. */
@ApplicationScoped
class LibraryFeed {

    private static final int ENTRIES = 30;

    @Inject
    ResourceService resources;

    @Inject
    CollectionService collections;

    @Inject
    Words words;

    @Inject
    Settings settings;

    String newest(@Nullable ResourceKind kind, Language language) {
        List<ResourceSummary> items =
                resources.newest(Actor.VISITOR, kind, language, null, ENTRIES).items();
        String query = kind == null ? "" : "?kind=" + kind.slug();
        String title = words.of("library.kind." + (kind == null ? "all" : kind.slug()), language);
        return write(new Head(title, "/api/v1/library/feed" + query, "library" + query, language), items);
    }

    String collection(String id, Language language) {
        CollectionView view = collections.view(Actor.VISITOR, id, language);
        List<ResourceSummary> items =
                view.items().stream().map(CollectionView.Item::record).toList();
        String self = "/api/v1/library/collections/" + view.about().publicId() + "/feed";
        return write(new Head(view.about().title(), self, view.about().path(), language), items);
    }

    private record Head(String title, String self, String page, Language language) {}

    private String write(Head head, List<ResourceSummary> items) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", address(head.self()));
            element(xml, "title", head.title());
            element(
                    xml,
                    "updated",
                    items.stream()
                            .map(ResourceSummary::publishedAt)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            xml.writeStartElement("author");
            element(xml, "name", words.of("site.brand", head.language()));
            xml.writeEndElement();
            link(xml, "self", address(head.self()));
            link(xml, "alternate", address("/" + head.language().tag() + "/" + head.page()));
            for (ResourceSummary item : items) {
                entry(xml, item, head.language());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed cannot be written", e);
        }
    }

    private void entry(XMLStreamWriter xml, ResourceSummary item, Language language) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", item.language().tag());
        element(xml, "id", address("/api/v1/library/records/" + item.publicId()));
        element(xml, "title", item.title());
        element(xml, "published", item.publishedAt().toString());
        element(xml, "updated", item.publishedAt().toString());
        element(xml, "summary", item.summary());
        link(xml, "alternate", address("/" + language.tag() + "/" + item.path()));
        xml.writeEndElement();
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

    private String address(String path) {
        return settings.getPortalUrl() + path;
    }
}
