package org.reintegration.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A real mail server that delivers to nobody: every mail is kept as a file and shown on a page of this machine. */
public final class LocalMail implements AutoCloseable {

    private static final int START_MILLIS = 10_000;
    // Held here because a logger nobody holds forgets its level.
    private static final Logger LIBRARY = Logger.getLogger("com.icegreen.greenmail");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    private final GreenMail server;
    private final MailStore store;
    private final MailPage page;
    private final int smtpPort;

    private LocalMail(GreenMail server, MailStore store, MailPage page, int smtpPort) {
        this.server = server;
        this.store = store;
        this.page = page;
        this.smtpPort = smtpPort;
    }

    /** Starts the mail server and its page; mails stay in the directory. */
    public static LocalMail start(Path directory, int smtpPort, int pagePort) throws LocalFailure {
        try {
            var store = new MailStore(directory.toAbsolutePath());
            var setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            setup.setServerStartupTimeout(START_MILLIS);
            var server = new GreenMail(setup);
            server.getUserManager().setAuthRequired(false);
            server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
                store.keep(message.getMessage(), recipient.getEmail());
                return inMemory(server, recipient.getEmail());
            });
            MailPage page = MailPage.start(store, pagePort);
            try {
                server.start();
            } catch (IllegalStateException cause) {
                page.close();
                throw cause;
            }
            return new LocalMail(server, store, page, smtpPort);
        } catch (IOException | IllegalStateException cause) {
            throw new LocalFailure("Mail could not start on port " + smtpPort + ": " + cause.getMessage(), cause);
        }
    }

    /** The library wants a mailbox of its own for each mail; what it keeps there is in a file already. */
    private static GreenMailUser inMemory(GreenMail server, String email) throws UserException, MessagingException {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException cause) {
            throw new MessagingException("A mailbox cannot be emptied", cause);
        }
        UserManager users = server.getUserManager();
        GreenMailUser user = users.getUserByEmail(email);
        return user == null ? users.createUser(email, email, "") : user;
    }

    public String smtpHost() {
        return "127.0.0.1";
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** Where a person reads the mails. */
    public String pageUrl() {
        return "http://localhost:" + page.port() + "/";
    }

    /** All mails kept, the newest first. */
    public List<KeptMail> mails() throws IOException {
        return store.all();
    }

    /** The mails to one person, the newest first. */
    public List<KeptMail> mailsTo(String email) throws IOException {
        return store.all().stream()
                .filter(mail -> mail.recipient().equalsIgnoreCase(email))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
        page.close();
    }
}
