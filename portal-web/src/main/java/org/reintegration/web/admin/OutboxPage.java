package org.reintegration.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reintegration.kernel.events.Backlog;
import org.reintegration.kernel.events.DeadLetter;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the outbox: what waits, what was given up. */
@Named
@RequestScoped
public class OutboxPage {

    @Inject
    OutboxDesk desk;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private List<DeadLetter> deadLetters = List.of();
    private List<Backlog> backlogs = List.of();

    public void load() {
        deadLetters = desk.deadLetters(caller.actor());
        backlogs = desk.backlogs();
    }

    public void retry(long id) {
        desk.retry(caller.actor(), id);
        load();
        visit.say("admin.outbox.retried");
    }

    public List<DeadLetter> getDeadLetters() {
        return deadLetters;
    }

    public List<Backlog> getBacklogs() {
        return backlogs;
    }
}
