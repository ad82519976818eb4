package org.reintegration.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.words.Words;

/** Lists as Atom, all written and answered in one way. */
@ApplicationScoped
public class AtomFeeds {

    public static final String TYPE = "application/atom+xml;charset=UTF-8";

    /** As many as a feed tells of. */
    public static final int ENTRIES = 30;

    /**
     * A list as it stands now; addresses are without the portal's.
     *
     * @param id never changes
     * @param self where the feed is read
     * @param page where people read the list, after the language
     */
    public record Feed(String id, String title, String self, String page, Language language, List<Entry> entries) {}

    /**
     * One thing of the list.
     *
     * @param language in which its title is
     * @param published null when that is not told
     * @param author null when the feed's author stands for it, empty when nobody of that name is left
     * @param html whether the summary is markup
     * @param page where people read it, after the language
     */
    public record Entry(
            String id,
            Language language,
            String title,
            @Nullable Instant published,
            Instant updated,
            @Nullable String author,
            String summary,
            boolean html,
            String page,
            List<Category> categories) {

        /** One of this portal's own, in plain words. */
        public static Entry of(
                String id, Language language, String title, Instant published, String summary, String page) {
            return new Entry(id, language, title, published, published, null, summary, false, page, List.of());
        }

        public Entry changed(Instant at) {
            return new Entry(id, language, title, published, at, author, summary, html, page, categories);
        }

        public Entry by(String name) {
            return new Entry(id, language, title, published, updated, name, summary, html, page, categories);
        }
    }

    /** What a thing is about. */
    public record Category(String term, String label) {}

    @Inject
    Settings settings;

    @Inject
    Words words;

    /** The answer to whoever reads a feed: nothing anew when they have it already. */
    public static Response answer(String atom, Request request) {
        EntityTag tag = new EntityTag(EtagFilter.hash(atom.getBytes(StandardCharsets.UTF_8)), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(atom).tag(tag) : unchanged).build();
    }

    /** The language that the address of a feed names, for programs that say none; a page leads to the feed in its own. */
    public static Language language(@Nullable String asked, Language spoken) {
        return Optional.ofNullable(asked).flatMap(Language::ofTag).orElse(spoken);
    }

    public String write(Feed feed) {
        return write(feed, settings.getPortalUrl(), words.of("site.brand", feed.language()));
    }

    static String write(Feed feed, String portal, String author) {
        Xml xml = new Xml();
        xml.begin(
                "feed",
                attributes(
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        feed.language().tag()));
        xml.element("id", portal + feed.id());
        xml.element("title", feed.title());
        Instant updated = feed.entries().stream()
                .map(Entry::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        xml.element("updated", updated.toString());
        author(xml, author);
        link(xml, "self", portal + feed.self());
        String pages = portal + "/" + feed.language().tag() + "/";
        link(xml, "alternate", pages + feed.page());
        feed.entries().forEach(entry -> write(xml, entry, portal, pages));
        xml.end();
        return xml.toString();
    }

    private static void write(Xml xml, Entry entry, String portal, String pages) {
        xml.begin("entry", attributes("xml:lang", entry.language().tag()));
        xml.element("id", portal + entry.id());
        xml.element("title", entry.title());
        Instant published = entry.published();
        xml.element("published", published == null ? null : published.toString());
        xml.element("updated", entry.updated().toString());
        String author = entry.author();
        if (author != null) {
            author(xml, author.isEmpty() ? "-" : author);
        }
        xml.element("summary", entry.summary(), attributes("type", entry.html() ? "html" : "text"));
        link(xml, "alternate", pages + entry.page());
        for (Category category : entry.categories()) {
            empty(xml, "category", "term", category.term(), "label", category.label());
        }
        xml.end();
    }

    private static void author(Xml xml, String name) {
        xml.begin("author");
        xml.element("name", name);
        xml.end();
    }

    private static void link(Xml xml, String rel, String address) {
        empty(xml, "link", "rel", rel, "href", address);
    }

    private static void empty(Xml xml, String name, String... attributes) {
        xml.begin(name, attributes(attributes));
        xml.end();
    }

    /** Names and values take turns; in this order on every server, since the tag of the answer stands on it. */
    private static Map<String, String> attributes(String... given) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            attributes.put(given[i], given[i + 1]);
        }
        return attributes;
    }
}
