package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailTest {

    @TempDir
    private Path directory;

    private LocalMail mail;

    @BeforeEach
    void start() throws Exception {
        mail = LocalMail.start(directory, Ports.free(), Ports.free());
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void a_mail_is_kept_as_it_was_written_and_survives_a_restart() throws Exception {
        send("amina@example.org", "Réinitialiser / إعادة تعيين", "Ouvrez http://localhost:9080/reset?a=1&b=2.");
        mail.close();
        mail = LocalMail.start(directory, Ports.free(), Ports.free());

        assertThat(mail.mailsTo("Amina@example.org")).singleElement().satisfies(kept -> {
            assertThat(kept.subject()).isEqualTo("Réinitialiser / إعادة تعيين");
            assertThat(kept.from()).isEqualTo("portal@example.org");
            assertThat(kept.links()).containsExactly("http://localhost:9080/reset?a=1&b=2");
        });
    }

    @Test
    void the_page_shows_words_and_links_and_runs_nothing() throws Exception {
        send("amina@example.org", "<script>alert(1)</script>", "<img src=x onerror=alert(1)> http://localhost/x\"y");

        HttpResponse<String> page = probe().get("/" + mail.mails().get(0).file());

        assertThat(page.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;")
                .contains("<a href=\"http://localhost/x\" rel=\"noreferrer\">")
                .doesNotContain("<script", "<img");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void a_formatted_mail_is_shown_as_its_bare_words() throws Exception {
        MimeMessage message = message("amina@example.org", "Nouvelle réponse");
        var formatted = new MimeBodyPart();
        formatted.setContent(
                "<style>p{}</style><p>Une <b>réponse</b></p><a href=\"https://example.org/t?x=1&amp;y=2\">Lire</a>",
                "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart(formatted));
        message.saveChanges();
        Transport.send(message);

        assertThat(mail.mails()).singleElement().satisfies(kept -> {
            assertThat(kept.text()).isEqualTo("Une réponse\nLire");
            assertThat(kept.links()).containsExactly("https://example.org/t?x=1&y=2");
        });
    }

    @Test
    void a_name_that_leads_out_of_the_mail_directory_finds_nothing() throws Exception {
        assertThat(probe().status("/..%2Fsecret.eml")).isEqualTo(404);
    }

    @Test
    void a_taken_port_is_said_in_one_line() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalMail.start(directory, taken.getLocalPort(), Ports.free()))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    private HttpProbe probe() {
        return new HttpProbe(mail.pageUrl().replaceAll("/$", ""));
    }

    private void send(String to, String subject, String text) throws Exception {
        MimeMessage message = message(to, subject);
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private MimeMessage message(String to, String subject) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", mail.smtpHost());
        properties.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("portal@example.org");
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        return message;
    }
}
