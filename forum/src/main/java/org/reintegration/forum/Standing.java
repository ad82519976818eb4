package org.reintegration.forum;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/** How an actor stands to a group, from outside to inside. */
public enum Standing {
    VISITOR,
    READER,
    INVITED,
    MEMBER,
    FACILITATOR;

    /** Moderators stand as facilitators wherever they may read; a private group's door stays closed to them too. */
    static Standing of(Actor actor, long group, Visibility visibility, @Nullable String part) {
        if (!actor.isMember()) {
            return VISITOR;
        }
        boolean moderates = visibility != Visibility.PRIVATE && actor.holds(Role.MODERATOR);
        if (moderates || actor.holdsIn(Role.FACILITATOR, Scope.group(group))) {
            return FACILITATOR;
        }
        return part == null ? READER : valueOf(part);
    }

    public boolean isInside() {
        return this == MEMBER || this == FACILITATOR;
    }
}
