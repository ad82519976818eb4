package org.reintegration.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.site.AtomFeeds.Entry;
import org.reintegration.web.site.AtomFeeds.Feed;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AtomFeedsTest {

    private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = Instant.parse("2026-02-03T04:05:06Z");

    @Test
    void a_feed_says_where_its_list_is_read_in_the_readers_language() throws Exception {
        Document feed = read(written(new Feed("/id", "Liste", "/self?kind=a&b=c", "library", Language.FR, List.of())));

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("fr");
        assertThat(href(feed, 0)).isEqualTo("https://portal.example/self?kind=a&b=c");
        assertThat(href(feed, 1)).isEqualTo("https://portal.example/fr/library");
        assertThat(text(feed, "updated")).isEqualTo(Instant.EPOCH.toString());
    }

    @Test
    void a_feed_is_as_new_as_its_newest_entry_and_leaves_out_what_xml_cannot_hold() throws Exception {
        Entry entry = Entry.of("/e", Language.AR, "A <b>\u0007 & c", FIRST, "", "discussions/x")
                .changed(LATER)
                .by("");
        Document feed = read(written(new Feed("/id", "List", "/self", "", Language.EN, List.of(entry))));

        assertThat(text(feed, "updated")).isEqualTo(LATER.toString());
        assertThat(text(feed, "published")).isEqualTo(FIRST.toString());
        assertThat(feed.getElementsByTagNameNS("*", "title").item(1).getTextContent())
                .isEqualTo("A <b> & c");
        assertThat(feed.getElementsByTagNameNS("*", "summary").getLength()).isZero();
        assertThat(href(feed, 2)).isEqualTo("https://portal.example/en/discussions/x");
    }

    private static String written(Feed feed) {
        return AtomFeeds.write(feed, "https://portal.example", "The portal");
    }

    private static Document read(String atom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(atom)));
    }

    private static String text(Document feed, String name) {
        return feed.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static String href(Document feed, int link) {
        return ((Element) feed.getElementsByTagNameNS("*", "link").item(link)).getAttribute("href");
    }
}
