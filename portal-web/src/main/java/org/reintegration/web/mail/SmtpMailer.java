package org.reintegration.web.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reintegration.kernel.events.OtherEndDown;
import org.reintegration.kernel.notices.Mailing;
import org.reintegration.members.notices.Letter;
import org.reintegration.members.notices.Mailer;
import org.reintegration.web.site.Settings;

/** Sends mails by SMTP: plain text with an HTML twin, under an id that is the same when the same mail is sent again. */
@ApplicationScoped
public class SmtpMailer implements Mailer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    MailWriter writer;

    @Inject
    Conversations conversations;

    @Inject
    SearchNews searchNews;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Resource(lookup = "mail/portal")
    Session session;

    @Override
    public void send(Letter letter) {
        try {
            Optional<MailText> text = writer.write(letter);
            if (text.isPresent()) {
                Transport.send(message(letter, text.get()));
            }
        } catch (AddressException | SendFailedException e) {
            // The server stands; this mail it will not take.
            throw new IllegalStateException("Mail " + letter.id() + " was refused: " + kind(e), e);
        } catch (MessagingException e) {
            throw new OtherEndDown("mail server: " + e.getMessage(), e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
    }

    private MimeMessage message(Letter letter, MailText text) throws MessagingException, UnsupportedEncodingException {
        Optional<Mailing> mailing = Mailing.in(letter.details());
        MimeMessage message =
                new Identified(session, reference(mailing.map(Mailing::message).orElse(letter.id())));
        message.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(letter.to().email(), letter.to().name(), UTF_8));
        message.setFrom(new InternetAddress(session.getProperty("mail.from"), text.sender(), UTF_8));
        message.setSubject(oneLine(text.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", text.language().tag());
        if (mailing.isPresent()) {
            thread(message, letter, mailing.get());
        }
        if (SearchNews.isAbout(letter)) {
            oneClick(message, searchNews.stopAddress(letter));
        }
        message.setContent(twins(text));
        return message;
    }

    /** RFC 5322 threads, RFC 2919 list id, RFC 8058 one-click unsubscribe. */
    private void thread(MimeMessage message, Letter letter, Mailing mailing) throws MessagingException {
        List<String> above = mailing.references();
        if (!above.isEmpty()) {
            message.setHeader("In-Reply-To", reference(above.get(above.size() - 1)));
            message.setHeader("References", above.stream().map(this::reference).collect(Collectors.joining("\r\n ")));
        }
        message.setHeader("List-Id", "<" + mailing.list() + ".community." + host() + ">");
        message.setHeader("Precedence", "list");
        oneClick(message, conversations.leaveAddress(letter, mailing));
    }

    /** RFC 8058. */
    private static void oneClick(MimeMessage message, String address) throws MessagingException {
        message.setHeader("List-Unsubscribe", "<" + address + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private String reference(String id) {
        return "<" + id + "@" + host() + ">";
    }

    private static MimeMultipart twins(MailText text) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private String host() {
        return URI.create(settings.getPortalUrl()).getHost();
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ");
    }

    /** What kind of refusal it was; its text may hold the address, which does not belong in a log. */
    private static String kind(MessagingException e) {
        return e.getClass().getSimpleName();
    }

    /** A message that keeps the id it was given; the library would make a new one. */
    private static final class Identified extends MimeMessage {
        private final String id;

        private Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
