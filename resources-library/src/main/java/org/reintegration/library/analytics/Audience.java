package org.reintegration.library.analytics;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

/** Whose reading counts: everybody's but theirs who tend the library or wrote the record. */
final class Audience {

    private Audience() {}

    static boolean counts(Actor actor, @Nullable MemberId author) {
        return !actor.is(author)
                && !actor.portal()
                && !actor.holdsSomewhere(Role.EDITOR)
                && !actor.holdsSomewhere(Role.LIBRARY_REVIEWER)
                && !actor.holdsSomewhere(Role.ADMINISTRATOR);
    }
}
