package org.reintegration.search.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reintegration.kernel.events.ContentChanged;
import org.reintegration.kernel.events.Delivered;
import org.reintegration.kernel.events.DomainEvent;
import org.reintegration.kernel.events.EventSubscriber;
import org.reintegration.kernel.people.Correspondents;
import org.reintegration.kernel.people.MemberId;

/** Hears that something changed, so that searches which tell at once are asked; and that a member left, whose searches then go. */
@ApplicationScoped
class AlertBell implements EventSubscriber {

    private static final String MEMBER = "member";
    private static final int BATCH = 200;

    @Inject
    AlertDesk desk;

    @Inject
    Correspondents correspondents;

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public boolean wants(DomainEvent event) {
        return event instanceof ContentChanged;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public void on(List<Delivered> events) {
        Set<MemberId> members = new LinkedHashSet<>();
        for (Delivered each : events) {
            if (each.event() instanceof ContentChanged changed
                    && changed.content().kind().equals(MEMBER)) {
                members.add(new MemberId(changed.content().id()));
            }
        }
        Set<MemberId> gone = correspondents.gone(members);
        if (!gone.isEmpty()) {
            desk.forget(List.copyOf(gone));
        }
        desk.ring();
    }
}
