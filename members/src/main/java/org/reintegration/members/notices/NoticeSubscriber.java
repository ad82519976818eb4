package org.reintegration.members.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reintegration.kernel.events.Delivered;
import org.reintegration.kernel.events.DomainEvent;
import org.reintegration.kernel.events.EventSubscriber;
import org.reintegration.kernel.notices.Notifies;

/** Hears of every event that somebody should hear of. */
@ApplicationScoped
class NoticeSubscriber implements EventSubscriber {

    @Inject
    NoticeDesk desk;

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public boolean wants(DomainEvent event) {
        return event instanceof Notifies notifies && !notifies.notices().isEmpty();
    }

    @Override
    public void on(List<Delivered> events) {
        for (Delivered each : events) {
            if (each.event() instanceof Notifies notifies) {
                desk.store(each.key(), notifies);
            }
        }
    }
}
