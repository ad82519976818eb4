package org.reintegration.library.templates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.files.FileOwner;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.library.records.LibraryRule;

/** The file of a filled template is for whoever sent it, and stays as it came. */
@ApplicationScoped
@Transactional
public class TemplateFiles implements FileOwner {

    @Inject
    FilledTemplates templates;

    @Inject
    Outbox outbox;

    @Override
    public String kind() {
        return FilledTemplate.KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long id) {
        return false;
    }

    @Override
    public Decision mayChange(Actor actor, long id) {
        return Decision.denied(LibraryRule.A_FILLED_TEMPLATE_STAYS_AS_IT_CAME);
    }

    @Override
    public boolean mayTend(Actor actor, long id) {
        return templates.find(id).filter(found -> actor.is(found.member())).isPresent();
    }

    /** Taken over after this transaction, so that one bad file holds up no other news. */
    @Override
    public void filesChanged(long id) {
        outbox.add(new TemplateRead(id));
    }

    @Override
    public String path(long id) {
        return templates
                .find(id)
                .map(found -> "library/filled/" + found.publicId())
                .orElse("library");
    }
}
