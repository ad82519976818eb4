package org.reintegration.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceService.Address;
import org.reintegration.web.site.Settings;

/** The map of the site for search engines: an index of parts, and in each part every record in every language of the portal. */
@WebServlet({"/sitemap.xml", "/sitemaps/*", "/robots.txt"})
public class Sitemap extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A part then holds a thousand addresses, each with five languages beside it. */
    private static final int RECORDS_IN_A_PART = 200;

    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final List<String> PAGES =
            List.of("", "library", "library/map", "library/collections", "community", "about");

    @Inject
    transient ResourceService resources;

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
        } else if (part.matches("/\\d{1,5}\\.xml")) {
            int number = Integer.parseInt(part.substring(1, part.indexOf('.')));
            List<Address> records = resources.addresses(Actor.VISITOR, number, RECORDS_IN_A_PART);
            if (records.isEmpty() && number > 0) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                write(response, xml -> part(xml, number, records));
            }
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
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
        long parts = Math.max(1, (resources.count(Actor.VISITOR) + RECORDS_IN_A_PART - 1) / RECORDS_IN_A_PART);
        for (long number = 0; number < parts; number++) {
            xml.writeStartElement("sitemap");
            element(xml, "loc", settings.getPortalUrl() + "/sitemaps/" + number + ".xml");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void part(XMLStreamWriter xml, int number, List<Address> records) throws XMLStreamException {
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(MAP);
        xml.writeNamespace("xhtml", XHTML);
        if (number == 0) {
            for (String page : PAGES) {
                urls(xml, page, "");
            }
        }
        for (Address record : records) {
            urls(xml, record.path(), record.publishedAt().toString());
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
