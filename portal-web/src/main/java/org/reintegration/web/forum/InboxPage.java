package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.InboxService;
import org.reintegration.forum.UnreadView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind a member's unread posts. */
@Named
@RequestScoped
public class InboxPage {

    @Inject
    InboxService inbox;

    @Inject
    Sent sent;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private @Nullable UnreadView unread;

    public void load() {
        caller.actor().memberOrRefuse();
        sent.pressed("all").ifPresent(all -> {
            inbox.readAll(caller.actor());
            visit.leadTo("community/inbox");
        });
    }

    public UnreadView getUnread() {
        UnreadView known = unread;
        if (known == null) {
            known = inbox.unread(caller.actor());
            unread = known;
        }
        return known;
    }
}
