package org.reintegration.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.members.notices.Letter;
import org.reintegration.members.signin.Signatures;
import org.reintegration.search.alerts.News;
import org.reintegration.search.alerts.SavedSearchService;
import org.reintegration.search.alerts.SearchHasNews;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** Mails about kept searches: what is new as it stands when the mail is written, why it is told, and one click to stop. */
@ApplicationScoped
public class SearchNews {

    private static final String PURPOSE = "stop-search-mail";
    private static final String WORDS = "notice." + SearchHasNews.KIND;

    @Inject
    SavedSearchService saved;

    @Inject
    Signatures signatures;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Words words;

    @Inject
    Settings settings;

    static boolean isAbout(Letter letter) {
        return letter.words().equals(WORDS);
    }

    /** None when nothing of it is open to its reader any more, or the search was stopped: an empty mail is never sent. */
    Optional<MailText> write(Letter letter, String sender, String greeting) {
        return saved.news(recipient(letter), search(letter), number(letter))
                .map(news -> text(letter, news, sender, greeting));
    }

    private MailText text(Letter letter, News news, String sender, String greeting) {
        Language language = letter.to().language();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.of("search.mail.intro", language, news.items().size() + news.more(), news.name()));
        for (News.Item item : news.items()) {
            paragraphs.add(said(item, language));
        }
        if (news.more() > 0) {
            paragraphs.add(words.of("search.mail.more", language, news.more()));
        }
        return new MailText(
                language,
                sender,
                words.of("search.mail.subject", language, news.items().size() + news.more(), news.name()),
                greeting,
                String.join("\n\n", paragraphs),
                page(language, "search?" + news.query()),
                words.of("search.mail.open", language),
                words.of(
                        "search.mail.footer",
                        language,
                        news.name(),
                        page(language, stopPath(letter)),
                        page(language, "search/saved")));
    }

    private String said(News.Item item, Language language) {
        List<String> lines = new ArrayList<>();
        String type = item.type();
        String kind = type == null
                ? words.of("search.kind." + item.kind(), language)
                : vocabularies.named(Vocabularies.RESOURCE_TYPES).label(type, language);
        lines.add(words.of(
                item.again() ? "search.mail.item-again" : "search.mail.item",
                language,
                item.title(),
                kind,
                item.language().ownName()));
        if (!item.summary().isEmpty()) {
            lines.add(item.summary());
        }
        lines.add(
                item.why().isEmpty()
                        ? words.of("search.mail.why-words", language)
                        : words.of("search.mail.why", language, item.why()));
        lines.add(page(language, item.path()));
        return String.join("\n", lines);
    }

    /** Where a mail client sends its one click. */
    String stopAddress(Letter letter) {
        return settings.getPortalUrl() + "/api/v1/search/stop?t=" + token(letter);
    }

    private String stopPath(Letter letter) {
        return "search/stop?t=" + token(letter);
    }

    private String token(Letter letter) {
        String claim = recipient(letter) + "." + search(letter);
        return URLEncoder.encode(claim + "." + signatures.sign(PURPOSE, claim), StandardCharsets.UTF_8);
    }

    /** Does what the signed word asks for; false when it is none of ours. */
    public boolean stop(String token) {
        if (!isOurs(token)) {
            return false;
        }
        String[] parts = token.split("\\.", -1);
        saved.stop(new MemberId(Long.parseLong(parts[0])), parts[1]);
        return true;
    }

    public boolean isOurs(String token) {
        int end = token.lastIndexOf('.');
        if (end < 0 || !signatures.isSigned(PURPOSE, token.substring(0, end), token.substring(end + 1))) {
            return false;
        }
        String[] claim = token.substring(0, end).split("\\.", -1);
        return claim.length == 2 && claim[0].matches("\\d{1,18}") && PublicId.isOne(claim[1]);
    }

    private String page(Language language, String path) {
        return settings.getPortalUrl() + "/" + language.tag() + "/" + path;
    }

    private static String search(Letter letter) {
        return letter.details().getOrDefault(SearchHasNews.SEARCH, "");
    }

    private static long number(Letter letter) {
        return Long.parseLong(letter.details().getOrDefault(SearchHasNews.LETTER, "0"));
    }

    private static MemberId recipient(Letter letter) {
        return Objects.requireNonNull(letter.recipient(), "A notice has a recipient");
    }
}
