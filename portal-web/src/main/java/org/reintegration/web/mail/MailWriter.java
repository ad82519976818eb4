package org.reintegration.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
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
    Settings settings;

    MailText write(Letter letter) {
        Language language = letter.to().language();
        String sender = words.of("site.brand", language);
        String greeting = words.of("mail.greeting", language, letter.to().name());
        if (letter.words().startsWith(NOTICE)) {
            String line = notices.line(letter.words().substring(NOTICE.length()), letter.details(), language);
            return new MailText(
                    language,
                    sender,
                    line,
                    greeting,
                    line,
                    link(letter),
                    words.of("mail.notice.open", language),
                    words.of("mail.notice.footer", language, page(language, "notices")));
        }
        String key = "mail." + letter.words();
        return new MailText(
                language,
                sender,
                words.of(key + ".subject", language),
                greeting,
                words.filled(key + ".text", language, letter.details()),
                link(letter),
                words.of("mail.open", language),
                words.of("mail.footer", language, settings.getPortalUrl()));
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
