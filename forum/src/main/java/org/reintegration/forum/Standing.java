package org.reintegration.forum;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** How an actor stands to a group, from outside to inside. */
public enum Standing {
    VISITOR,
    READER,
    INVITED,
    MEMBER,
    FACILITATOR;

    /**
     * Who facilitates or moderates everywhere stands as a facilitator wherever the door is open; a private group's door stays closed to
     * them too, and an invitation alone gives them no more than anybody.
     */
    static Standing of(Actor actor, long group, Visibility visibility, @Nullable String part) {
        if (!actor.isMember()) {
            return VISITOR;
        }
        boolean everywhere = actor.holds(Role.MODERATOR) || actor.holds(Role.FACILITATOR);
        boolean here = actor.grants().contains(Grant.within(Role.FACILITATOR, Scope.group(group)));
        if (here || (everywhere && visibility != Visibility.PRIVATE)) {
            return FACILITATOR;
        }
        return part == null ? READER : valueOf(part);
    }

    public boolean isInside() {
        return this == MEMBER || this == FACILITATOR;
    }
}
