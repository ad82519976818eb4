package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reintegration.kernel.people.Actor;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.web.site.Mapped;

/** Records and public collections on the map of the site. */
@ApplicationScoped
class LibraryMap implements Mapped {

    @Inject
    ResourceService resources;

    @Inject
    CollectionService collections;

    @Override
    public List<Listed> lists() {
        return List.of(
                new Listed(
                        "",
                        () -> resources.count(Actor.VISITOR),
                        (part, size) -> resources.addresses(Actor.VISITOR, part, size)),
                new Listed("collections", collections::count, collections::addresses));
    }
}
