package org.reintegration.forum;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import java.util.EnumSet;
import java.util.Set;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;

/** Who may do what in the community, read from the tables of moves. It only decides: services enforce it, views show it. */
final class ForumPolicy {

    private ForumPolicy() {}

    static Decision mayOpenGroups(Actor actor) {
        return allowedIf(
                actor.holdsSomewhere(Role.FACILITATOR)
                        || actor.holdsSomewhere(Role.MODERATOR)
                        || actor.holds(Role.ADMINISTRATOR),
                ForumRule.TRUSTED_PEOPLE_OPEN_GROUPS);
    }

    static Decision may(GroupMove move, Standing standing) {
        return decide(move.who(), standing, false);
    }

    static Decision may(DiscussionMove move, Standing standing) {
        return decide(move.who(), standing, false);
    }

    /** For accepting an answer, what counts as own is the question. */
    static Decision may(PostMove move, Standing standing, boolean ownPost, boolean ownDiscussion) {
        return decide(move.who(), standing, move == PostMove.ACCEPT ? ownDiscussion : ownPost);
    }

    static Set<GroupMove> open(Standing standing) {
        Set<GroupMove> open = EnumSet.noneOf(GroupMove.class);
        for (GroupMove move : GroupMove.values()) {
            if (may(move, standing).isAllowed()) {
                open.add(move);
            }
        }
        return open;
    }

    static Set<DiscussionMove> open(Standing standing, DiscussionState state, boolean pinned) {
        Set<DiscussionMove> open = EnumSet.noneOf(DiscussionMove.class);
        for (DiscussionMove move : DiscussionMove.values()) {
            if (move.isOpenFor(state, pinned) && may(move, standing).isAllowed()) {
                open.add(move);
            }
        }
        return open;
    }

    static Set<PostMove> open(
            Standing standing, boolean ownPost, boolean ownDiscussion, PostState state, DiscussionState discussion) {
        Set<PostMove> open = EnumSet.noneOf(PostMove.class);
        for (PostMove move : PostMove.values()) {
            if (move.isOpenFor(state, discussion)
                    && may(move, standing, ownPost, ownDiscussion).isAllowed()) {
                open.add(move);
            }
        }
        return open;
    }

    private static Decision decide(Part who, Standing standing, boolean own) {
        return allowedIf(who.isPlayedBy(standing, own), who.otherwise());
    }
}
