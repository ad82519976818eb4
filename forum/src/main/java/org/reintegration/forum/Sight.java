package org.reintegration.forum;

import jakarta.persistence.Query;
import java.util.stream.Collectors;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/**
 * What an actor may see, as the where clause of every statement here: {@code g} is the group, {@code m} the actor's membership of it,
 * {@code d} a discussion. Parameters 1 to 3 belong to it.
 */
final class Sight {

    /** The actor's own membership, or nulls. */
    static final String MEMBERSHIP = " left join forum.membership m on m.group_id = g.id and m.member = ?1 ";

    private static final String FACILITATED = "g.id = any(cast(string_to_array(?2, ',') as bigint[]))";

    private static final String OPEN =
            "(g.visibility = 'PUBLIC' or (g.visibility = 'MEMBERS' and ?1 > 0) or " + FACILITATED + " or ";

    /** The group itself; whoever is invited sees what they are invited to. */
    static final String GROUP = OPEN + "m.part is not null)";

    /** What is said in the group. */
    static final String CONTENT = OPEN + "m.part in ('MEMBER', 'FACILITATOR'))";

    /** A discussion of which nothing is public is there for its author and those who decide on it. */
    static final String DISCUSSION = CONTENT
            + " and (d.publicPosts > 0 or d.author = ?1 or m.part = 'FACILITATOR' or " + FACILITATED
            + " or (?3 and g.visibility <> 'PRIVATE'))";

    private static final long NOBODY = -1;

    private Sight() {}

    static Query ofGroups(Query query, Actor actor) {
        return query.setParameter(1, me(actor)).setParameter(2, facilitated(actor));
    }

    static Query ofDiscussions(Query query, Actor actor) {
        return ofGroups(query, actor).setParameter(3, actor.holds(Role.MODERATOR));
    }

    static long me(Actor actor) {
        MemberId id = actor.id();
        return id == null ? NOBODY : id.value();
    }

    /** Groups that a granted role, rather than a membership, puts into the actor's care. */
    private static String facilitated(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.FACILITATOR)
                .map(Grant::scope)
                .filter(scope -> scope != null && scope.kind() == Scope.Kind.GROUP)
                .map(scope -> scope == null ? "" : scope.value())
                .collect(Collectors.joining(","));
    }
}
