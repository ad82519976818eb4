package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;

/** What a member follows and has not read: exact, however old. */
@ApplicationScoped
@Transactional
public class InboxService {

    private static final int MOST = 100;

    @Inject
    Inbox inbox;

    @Inject
    Groups groups;

    @Inject
    Discussions discussions;

    public UnreadView unread(Actor actor) {
        actor.memberOrRefuse();
        List<Row> rows = inbox.unread(actor, MOST);
        List<UnreadView.Item> items = rows.stream()
                .map(row -> new UnreadView.Item(
                        row.text(0),
                        row.text(1),
                        row.language(2),
                        row.text(3),
                        row.text(4),
                        row.count(5),
                        row.count(6),
                        row.count(7),
                        row.instant(8)))
                .toList();
        return rows.isEmpty()
                ? new UnreadView(0, 0, items)
                : new UnreadView(rows.get(0).number(9), rows.get(0).number(10), items);
    }

    public void readAll(Actor actor) {
        inbox.readAll(actor.memberOrRefuse());
    }

    /** Everything in one discussion is read. */
    public void read(Actor actor, String discussion) {
        MemberId me = actor.memberOrRefuse();
        Discussion found = discussions.find(actor, discussion).discussion();
        inbox.readUpTo(found.id(), me, found.lastPostNo());
    }

    public void followGroup(Actor actor, String group, Following level) {
        MemberId me = actor.memberOrRefuse();
        Groups.Seen seen = groups.findInside(actor, group);
        ForumPolicy.may(GroupMove.FOLLOW, seen.standing()).orRefuse();
        groups.hold(seen.group().id());
        inbox.followGroup(seen.group().id(), me, level);
    }

    public void followDiscussion(Actor actor, String discussion, Following level) {
        MemberId me = actor.memberOrRefuse();
        inbox.followDiscussion(discussions.hold(actor, discussion).discussion().id(), me, level);
    }

    /** The one click in a mail: nothing more of this group, of none of its discussions. Asked twice it stays so. */
    public void unsubscribe(Actor actor, String group) {
        MemberId me = actor.memberOrRefuse();
        Group found = groups.find(actor, group).group();
        groups.hold(found.id());
        groups.forget(found.id(), me);
        inbox.followGroup(found.id(), me, Following.MUTE);
    }
}
