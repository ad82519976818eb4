package org.reintegration.web.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionSummary;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupView;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.site.Settings;

/** A public group's newest discussions as Atom; it is the same for everybody, so it says what a visitor may read. */
@ApplicationScoped
public class GroupFeed {

    private static final int ENTRIES = 30;

    @Inject
    GroupService groups;

    @Inject
    DiscussionService discussions;

    @Inject
    Settings settings;

    String of(String id, Language language) {
        GroupView group = groups.view(Actor.VISITOR, id);
        if (!group.isPublic()) {
            throw Refusal.notFound();
        }
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            write(xml, group, discussions.list(Actor.VISITOR, id, 1, ENTRIES), language);
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed cannot be written", e);
        }
    }

    private void write(XMLStreamWriter xml, GroupView group, NumberedPage<DiscussionSummary> newest, Language language)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "id", address("/api/v1/forum/groups/" + group.publicId() + "/feed"));
        element(xml, "title", group.name());
        element(
                xml,
                "updated",
                newest.items().stream()
                        .map(DiscussionSummary::activeAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        link(xml, "self", address("/api/v1/forum/groups/" + group.publicId() + "/feed"));
        link(xml, "alternate", address("/" + language.tag() + "/" + group.path()));
        for (DiscussionSummary discussion : newest.items()) {
            entry(xml, discussion, language);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(XMLStreamWriter xml, DiscussionSummary discussion, Language language) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", discussion.language().tag());
        element(xml, "id", address("/api/v1/forum/discussions/" + discussion.publicId()));
        element(xml, "title", discussion.title());
        element(xml, "published", discussion.createdAt().toString());
        element(xml, "updated", discussion.activeAt().toString());
        Person author = discussion.author();
        xml.writeStartElement("author");
        element(xml, "name", author == null ? "-" : author.name());
        xml.writeEndElement();
        link(xml, "alternate", address("/" + language.tag() + "/" + discussion.path()));
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
