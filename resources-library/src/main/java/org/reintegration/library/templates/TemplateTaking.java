package org.reintegration.library.templates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reintegration.kernel.events.Delivered;
import org.reintegration.kernel.events.DomainEvent;
import org.reintegration.kernel.events.EventSubscriber;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** Takes a filled template over when it was read; what a rule forbids is told to its writer and not tried again. */
@ApplicationScoped
class TemplateTaking implements EventSubscriber {

    @Inject
    TemplateService templates;

    @Override
    public String name() {
        return "filled-templates";
    }

    @Override
    public boolean wants(DomainEvent event) {
        return event instanceof TemplateRead;
    }

    @Override
    public void on(List<Delivered> events) {
        for (Delivered each : events) {
            if (each.event() instanceof TemplateRead read) {
                take(read.template());
            }
        }
    }

    private void take(long template) {
        try {
            templates.takeOver(Actor.PORTAL, template);
        } catch (Refusal no) {
            templates.refuse(Actor.PORTAL, template, no.rule());
        }
    }
}
