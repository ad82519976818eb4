package org.reintegration.web.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupSummary;
import org.reintegration.kernel.people.Actor;
import org.reintegration.web.search.SearchedWithin;

/** Names the group that a search keeps to. */
@ApplicationScoped
class SearchedGroup implements SearchedWithin {

    @Inject
    GroupService groups;

    @Override
    public String kind() {
        return "group";
    }

    @Override
    public Optional<String> name(Actor actor, String id) {
        return groups.list(actor).stream()
                .filter(group -> group.publicId().equals(id))
                .map(GroupSummary::name)
                .findFirst();
    }
}
