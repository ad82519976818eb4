package org.reintegration.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.FileOwner;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** The rooms whose content has files; each is asked about its own. */
@ApplicationScoped
class Owners {

    @Inject
    @Any
    Instance<FileOwner> owners;

    FileOwner of(ContentRef content) {
        return owners.stream()
                .filter(owner -> owner.kind().equals(content.kind()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    boolean mayTend(Actor actor, ContentRef content) {
        return of(content).mayTend(actor, content.id());
    }

    boolean mayRead(Actor actor, ContentRef content) {
        return of(content).mayRead(actor, content.id());
    }

    /** Who may not even see the work is told that there is none. */
    void refuseUnlessMayChange(Actor actor, ContentRef content) {
        if (!mayTend(actor, content)) {
            throw Refusal.notFound();
        }
        of(content).mayChange(actor, content.id()).orRefuse();
    }
}
