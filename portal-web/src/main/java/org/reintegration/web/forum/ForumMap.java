package org.reintegration.web.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.GroupService;
import org.reintegration.kernel.lists.Address;
import org.reintegration.kernel.people.Actor;
import org.reintegration.web.site.Mapped;

/** Groups and discussions on the map of the site: those that are open to visitors. */
@ApplicationScoped
class ForumMap implements Mapped {

    @Inject
    GroupService groups;

    @Inject
    DiscussionService discussions;

    @Override
    public List<Listed> lists() {
        return List.of(
                new Listed("groups", () -> groups.list(Actor.VISITOR).size(), this::groups),
                new Listed(
                        "discussions",
                        () -> discussions.count(Actor.VISITOR),
                        (part, size) -> discussions.addresses(Actor.VISITOR, part, size)));
    }

    private List<Address> groups(int part, int size) {
        return groups.list(Actor.VISITOR).stream()
                .skip((long) part * size)
                .limit(size)
                .map(group -> new Address(group.path(), null))
                .toList();
    }
}
