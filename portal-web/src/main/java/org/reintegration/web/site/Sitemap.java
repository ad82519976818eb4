package org.reintegration.web.site;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.reintegration.kernel.lists.Address;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.site.Mapped.Listed;

/** The map of the site for search engines: an index of parts, and in each part things that everybody may read, in every language of the portal. */
@WebServlet({"/sitemap.xml", "/sitemaps/*", "/robots.txt"})
public class Sitemap extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A part then holds a thousand addresses, each with five languages beside it. */
    private static final int IN_A_PART = 200;

    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final List<String> PAGES = List.of(
            "",
            "library",
            "library/map",
            "library/collections",
            "community",
            "fund",
            "fund/gaps",
            "vocabulary",
            "about");

    private static final Pattern PART = Pattern.compile("/(?:([a-z]+)-)?(\\d{1,5})\\.xml");

    @Inject
    transient Instance<Mapped> rooms;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String part = request.getPathInfo();
        if (request.getServletPath().equals("/robots.txt")) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .write("User-agent: *\nDisallow: /api/\nSitemap: " + settings.getPortalUrl() + "/sitemap.xml\n");
        } else if (part == null) {
            write(response, this::index);
        } else {
            part(response, PART.matcher(part));
        }
    }

    /** Records are in parts of a number alone, as they were when there was nothing else; they begin with the standing pages. */
    private void part(HttpServletResponse response, Matcher asked) throws IOException {
        Optional<Listed> listed =
                asked.matches() ? named(Objects.requireNonNullElse(asked.group(1), "")) : Optional.empty();
        int number = listed.isEmpty() ? 0 : Integer.parseInt(asked.group(2));
        List<Address> things =
                listed.map(list -> list.part().of(number, IN_A_PART)).orElse(List.of());
        List<String> pages =
                number == 0 && listed.filter(list -> list.name().isEmpty()).isPresent() ? PAGES : List.of();
        if (things.isEmpty() && pages.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            write(response, xml -> part(xml, pages, things));
        }
    }

    private Optional<Listed> named(String name) {
        return lists().filter(list -> list.name().equals(name)).findFirst();
    }

    private Stream<Listed> lists() {
        return rooms.stream().flatMap(room -> room.lists().stream()).sorted(Comparator.comparing(Listed::name));
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static void write(HttpServletResponse response, Content content) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory()
                    .createXMLStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("The map of the site cannot be written", e);
        }
    }

    private void index(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("sitemapindex");
        xml.writeDefaultNamespace(MAP);
        for (Listed list : (Iterable<Listed>) lists()::iterator) {
            long least = list.name().isEmpty() ? 1 : 0;
            long parts = Math.max(least, (list.count().getAsLong() + IN_A_PART - 1) / IN_A_PART);
            String name = list.name().isEmpty() ? "" : list.name() + "-";
            for (long number = 0; number < parts; number++) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", settings.getPortalUrl() + "/sitemaps/" + name + number + ".xml");
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private void part(XMLStreamWriter xml, List<String> pages, List<Address> things) throws XMLStreamException {
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(MAP);
        xml.writeNamespace("xhtml", XHTML);
        for (String page : pages) {
            urls(xml, page, "");
        }
        for (Address thing : things) {
            Instant changed = thing.changedAt();
            urls(xml, thing.path(), changed == null ? "" : changed.toString());
        }
        xml.writeEndElement();
    }

    /** The page once for each language, each with all its languages beside it. */
    private void urls(XMLStreamWriter xml, String page, String changed) throws XMLStreamException {
        for (Language language : Language.values()) {
            xml.writeStartElement("url");
            element(xml, "loc", address(language, page));
            if (!changed.isEmpty()) {
                element(xml, "lastmod", changed);
            }
            for (Language other : Language.values()) {
                xml.writeEmptyElement("xhtml", "link", XHTML);
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("hreflang", other.tag());
                xml.writeAttribute("href", address(other, page));
            }
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private String address(Language language, String page) {
        return settings.getPortalUrl() + "/" + language.tag() + "/" + page;
    }
}
