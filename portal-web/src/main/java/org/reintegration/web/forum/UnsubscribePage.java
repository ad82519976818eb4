package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.mail.Conversations;

/** Behind the link at the foot of a mail: one button, and no more mails of that group. */
@Named
@RequestScoped
public class UnsubscribePage {

    @Inject
    Conversations conversations;

    @Inject
    Sent sent;

    private boolean done;

    public void load() {
        if (!conversations.isOurs(sent.text("t"))) {
            throw Refusal.notFound();
        }
        if (sent.pressed("leave").isPresent()) {
            done = conversations.leave(sent.text("t"));
        }
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return sent.text("t");
    }
}
