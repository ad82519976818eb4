package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.reintegration.kernel.people.Actor;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.web.search.SearchedWithin;

/** Names the collection that a search keeps to. */
@ApplicationScoped
class SearchedCollection implements SearchedWithin {

    @Inject
    CollectionService collections;

    @Override
    public String kind() {
        return "collection";
    }

    @Override
    public Optional<String> name(Actor actor, String id) {
        return collections.title(actor, id);
    }
}
