package org.reintegration.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.notices.Mailing;
import org.reintegration.kernel.text.Language;
import org.reintegration.members.notices.Letter;
import org.reintegration.members.signin.Secret;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** Finds the words of a mail in its reader's language. */
@ApplicationScoped
class MailWriter {

    private static final String NOTICE = "notice.";

    @Inject
    Words words;

    @Inject
    NoticeWords notices;

    @Inject
    Conversations conversations;

    @Inject
    SearchNews searchNews;

    @Inject
    Settings settings;

    /** The mail's words; none when what it tells of is no longer there for its reader. */
    Optional<MailText> write(Letter letter) {
        Language language = letter.to().language();
        String sender = words.of("site.brand", language);
        String greeting = words.of("mail.greeting", language, letter.to().name());
        if (letter.words().startsWith(NOTICE)) {
            if (SearchNews.isAbout(letter)) {
                return searchNews.write(letter, sender, greeting);
            }
            Optional<Mailing> mailing = Mailing.in(letter.details());
            if (mailing.isPresent()) {
                return said(letter, mailing.get(), sender, greeting);
            }
            String line = notices.line(letter.words().substring(NOTICE.length()), letter.details(), language);
            return Optional.of(new MailText(
                    language,
                    sender,
                    line,
                    greeting,
                    line,
                    link(letter),
                    words.of("mail.notice.open", language),
                    words.of("mail.notice.footer", language, page(language, "notices"))));
        }
        String key = "mail." + letter.words();
        return Optional.of(new MailText(
                language,
                sender,
                words.of(key + ".subject", language),
                greeting,
                words.filled(key + ".text", language, letter.details()),
                link(letter),
                words.of("mail.open", language),
                words.of("mail.footer", language, settings.getPortalUrl())));
    }

    /** What somebody said, in their words, under a subject that never changes, so that mail clients keep a conversation together. */
    private Optional<MailText> said(Letter letter, Mailing mailing, String sender, String greeting) {
        Language language = letter.to().language();
        String line = notices.line(letter.words().substring(NOTICE.length()), letter.details(), language);
        return conversations
                .words(letter, mailing)
                .map(said -> new MailText(
                        language,
                        sender,
                        mailing.subject(),
                        greeting,
                        line + "\n\n" + said,
                        link(letter),
                        words.of("mail.notice.open", language),
                        words.of(
                                "forum.mail.footer",
                                language,
                                mailing.listName(),
                                page(language, conversations.leavePath(letter, mailing)))));
    }

    private @Nullable String link(Letter letter) {
        String path = letter.path();
        if (path == null) {
            return null;
        }
        Secret secret = letter.secret();
        return page(letter.to().language(), path) + (secret == null ? "" : "?t=" + secret.clear());
    }

    private String page(Language language, String path) {
        return settings.getPortalUrl() + "/" + language.tag() + "/" + path;
    }
}
