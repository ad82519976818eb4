package org.reintegration.web.forum;

import java.util.List;
import java.util.Map;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.reintegration.forum.Mentions;
import org.reintegration.forum.Mentions.Mention;
import org.reintegration.kernel.people.Person;
import org.reintegration.web.texts.Markdown;

/** A post as HTML: CommonMark, then an allow-list; every block finds its own direction, nothing loads from elsewhere. */
final class PostHtml {

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(PostHtml::ownDirection, "p", "li", "blockquote")
            .allowElements(PostHtml::heading, "h1", "h2", "h3", "h4", "h5", "h6")
            .allowElements("ul", "ol", "em", "strong", "code", "pre", "br", "hr", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private PostHtml() {}

    /** @param members where profiles stand, with a slash at the end */
    static String of(String source, Map<String, Person> mentioned, String members) {
        return ALLOWED.sanitize(Markdown.html(Mentions.replace(source, mention -> named(mention, mentioned, members))));
    }

    /** An open profile by its own name and address; of others only what the author wrote. */
    private static String named(Mention mention, Map<String, Person> mentioned, String members) {
        Person person = mentioned.get(mention.code());
        if (person != null) {
            return "[@" + bare(person.name()) + "](" + members + mention.code() + ")";
        }
        String written = mention.name();
        return "@" + (written == null ? mention.code() : bare(written));
    }

    private static String bare(String name) {
        return name.replaceAll("[\\[\\]\\\\`*_<>]", "");
    }

    private static String ownDirection(String element, List<String> attributes) {
        attributes.add("dir");
        attributes.add("auto");
        return element;
    }

    /** A post has no chapters of the page it stands on. */
    private static String heading(String element, List<String> attributes) {
        ownDirection(element, attributes);
        return "h3";
    }
}
