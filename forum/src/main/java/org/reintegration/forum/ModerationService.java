package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;

/** Keeping order: flag, hold, release, remove, lock, pin; every act but a flag is on record. */
@ApplicationScoped
@Transactional
public class ModerationService {

    private static final int LONGEST_REASON = 1000;

    @Inject
    Groups groups;

    @Inject
    Discussions discussions;

    @Inject
    Inbox inbox;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Asks a facilitator to look at a post. */
    public void flag(Actor actor, String publicId, int no, String reason) {
        Discussions.Seen seen = discussions.find(actor, publicId);
        Post post = postOrRefuse(actor, seen, no);
        MemberId me = actor.memberOrRefuse();
        may(actor, PostMove.FLAG, seen, post);
        if (!PostMove.FLAG.isOpenFor(post.state(), seen.discussion().state())) {
            throw Refusal.conflict(ForumRule.THE_POST_IS_OPEN_FOR_THIS);
        }
        discussions.flag(post, me, reason(reason), clock.instant());
    }

    /** Hold, release or remove; whoever removes what another wrote says why. */
    public void decide(Actor actor, String publicId, int no, PostMove move, String why) {
        Discussions.Seen seen = discussions.hold(actor, publicId);
        Discussion discussion = seen.discussion();
        Post post = postOrRefuse(actor, seen, no);
        may(actor, move, seen, post);
        boolean own = actor.is(post.author());
        String reason = move == PostMove.RELEASE ? "" : reason(why);
        if (!own && move != PostMove.RELEASE && reason.isEmpty()) {
            throw Refusal.badInput("reason", ForumRule.A_REMOVAL_NAMES_ITS_REASON);
        }
        discussion.move(post, move, reason, clock.instant());
        discussions.flush();
        discussion.lastPublic(discussions.lastPublic(discussion.id()));
        if (post.state() == PostState.PUBLIC) {
            inbox.reach(discussion, post);
        } else {
            inbox.withdraw(discussion, post);
        }
        discussions.closeFlags(post, clock.instant());
        audit.record(actor, "forum-post-" + move.slug(), post.ref());
        if (own) {
            outbox.add(new DiscussionChanged(discussion.ref()));
        } else {
            outbox.add(
                    new PostDecided(discussion.ref(), move, publicId, no, discussion.title(), post.author(), reason));
        }
    }

    /** The flags were looked at and the post stays. */
    public void keep(Actor actor, String publicId, int no) {
        Discussions.Seen seen = discussions.hold(actor, publicId);
        Post post = postOrRefuse(actor, seen, no);
        may(actor, PostMove.HOLD, seen, post);
        discussions.closeFlags(post, clock.instant());
        audit.record(actor, "forum-flags-closed", post.ref());
    }

    public void make(Actor actor, String publicId, DiscussionMove move) {
        Discussions.Seen seen = discussions.hold(actor, publicId);
        actor.memberOrRefuse();
        ForumPolicy.may(move, seen.standing()).orRefuse();
        seen.discussion().make(move);
        audit.record(actor, "forum-discussion-" + move.slug(), seen.discussion().ref());
    }

    /** What waits in a group, longest first. */
    public List<QueueItem> queue(Actor actor, String group) {
        Groups.Seen seen = groups.findInside(actor, group);
        actor.memberOrRefuse();
        ForumPolicy.may(GroupMove.MODERATE, seen.standing()).orRefuse();
        List<Row> rows = discussions.queue(seen.group().id());
        Map<MemberId, Person> named =
                people.named(rows.stream().map(row -> row.member(3)).distinct().toList());
        return rows.stream()
                .map(row -> item(actor, seen.standing(), row, named))
                .toList();
    }

    private static QueueItem item(Actor actor, Standing standing, Row row, Map<MemberId, Person> named) {
        PostState state = PostState.valueOf(row.text(6));
        return new QueueItem(
                row.text(0),
                row.text(1),
                row.count(2),
                named.get(row.member(3)),
                row.language(4),
                row.text(5),
                state,
                row.text(7),
                row.lines(8),
                row.instant(9),
                ForumPolicy.open(
                        standing, actor.is(row.member(3)), false, state, DiscussionState.valueOf(row.text(10))));
    }

    private Post postOrRefuse(Actor actor, Discussions.Seen seen, int no) {
        return discussions
                .post(seen.discussion().id(), no)
                .filter(post -> post.state() != PostState.HELD
                        || actor.is(post.author())
                        || seen.standing() == Standing.FACILITATOR)
                .orElseThrow(Refusal::notFound);
    }

    private static void may(Actor actor, PostMove move, Discussions.Seen seen, Post post) {
        actor.memberOrRefuse();
        boolean ownDiscussion = actor.is(seen.discussion().author());
        ForumPolicy.may(move, seen.standing(), actor.is(post.author()), ownDiscussion)
                .orRefuse();
    }

    private static String reason(String given) {
        String reason = given.strip().replaceAll("\\s+", " ");
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.badInput("reason", ForumRule.THE_WORDS_FIT, LONGEST_REASON);
        }
        return reason;
    }
}
