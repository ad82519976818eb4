package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;

/** Who follows what, and what they have not read of it, in the database. */
@ApplicationScoped
class Inbox {

    /** Whom a new post reached: who hears every post, and who is named or answered in it. */
    record Reached(List<Long> followers, List<Long> mentioned) {}

    /**
     * For every member: what they chose for the discussion, or for its group, or nothing. Of a private group only who is in it counts;
     * expects the discussion in parameter 1.
     */
    static final String CHOSEN = """
            select coalesce(fd.member, fg.member) as member, coalesce(fd.level, fg.level) as level,
                   coalesce(fd.since, fg.since) as since, d.id as discussion_id
            from forum.discussion d
            join forum.forum_group g on g.id = d.group_id
            cross join lateral (
                select x.member from forum.follow_discussion x where x.discussion_id = d.id
                union select y.member from forum.follow_group y where y.group_id = d.group_id) who
            left join forum.follow_discussion fd on fd.discussion_id = d.id and fd.member = who.member
            left join forum.follow_group fg on fg.group_id = d.group_id and fg.member = who.member
            where (g.visibility <> 'PRIVATE' or exists (select 1 from forum.membership m
                   where m.group_id = g.id and m.member = who.member and m.part <> 'INVITED'))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Puts a post into the inbox of everybody it concerns who has not read it, and says who they are. */
    Reached reach(Discussion discussion, Post post) {
        List<Row> reached = Row.of(em.createNativeQuery("""
                        with chosen as (""" + CHOSEN + """
                              and d.id = ?1),
                        named as (select n.member from forum.mention n
                                  join forum.forum_group g on g.id = ?6
                                  where n.post_id = ?3 and (g.visibility <> 'PRIVATE' or exists
                                    (select 1 from forum.membership m where m.group_id = g.id and m.member = n.member
                                     and m.part <> 'INVITED'))),
                        concerned as (
                            select c.member, (c.member in (select n.member from named n)) as mention from chosen c
                            where c.level = 'EVERY_POST'
                               or (c.level = 'MENTIONS' and c.member in (select n.member from named n))
                            union
                            select n.member, true from named n where n.member not in (select c.member from chosen c))
                        insert into forum.unread_inbox (member, discussion_id, postNo, mention, at)
                        select c.member, ?1, ?2, c.mention, ?5 from concerned c
                        where c.member <> ?4 and not exists (select 1 from forum.read_state r
                            where r.member = c.member and r.discussion_id = ?1 and r.readNo >= ?2)
                        on conflict do nothing returning member, mention""")
                .setParameter(1, discussion.id())
                .setParameter(2, post.no())
                .setParameter(3, post.id())
                .setParameter(4, post.author().value())
                .setParameter(5, now())
                .setParameter(6, discussion.group())
                .getResultList());
        List<Long> followers = new ArrayList<>();
        List<Long> mentioned = new ArrayList<>();
        reached.forEach(row -> (row.yes(1) ? mentioned : followers).add(row.number(0)));
        return new Reached(followers, mentioned);
    }

    /** Out of every inbox: nobody can read it now. */
    void withdraw(Discussion discussion, Post post) {
        em.createNativeQuery("delete from forum.unread_inbox where discussion_id = ?1 and postNo = ?2")
                .setParameter(1, discussion.id())
                .setParameter(2, post.no())
                .executeUpdate();
    }

    void followGroup(long group, MemberId member, Following level) {
        em.createNativeQuery("""
                        insert into forum.follow_group (group_id, member, level, since) values (?1, ?2, ?3, ?4)
                        on conflict (group_id, member) do update set level = excluded.level, since = excluded.since
                        where follow_group.level <> excluded.level""")
                .setParameter(1, group)
                .setParameter(2, member.value())
                .setParameter(3, level.name())
                .setParameter(4, now())
                .executeUpdate();
        drop(
                level,
                "discussion_id in (select d.id from forum.discussion d where d.group_id = ?1 and not exists"
                        + " (select 1 from forum.follow_discussion f where f.discussion_id = d.id and f.member = ?2))",
                group,
                member);
    }

    void followDiscussion(long discussion, MemberId member, Following level) {
        em.createNativeQuery("""
                        insert into forum.follow_discussion (discussion_id, member, level, since) values (?1, ?2, ?3, ?4)
                        on conflict (discussion_id, member) do update set level = excluded.level, since = excluded.since
                        where follow_discussion.level <> excluded.level""")
                .setParameter(1, discussion)
                .setParameter(2, member.value())
                .setParameter(3, level.name())
                .setParameter(4, now())
                .executeUpdate();
        drop(level, "discussion_id = ?1", discussion, member);
    }

    /** What somebody no longer wants to hear of leaves their inbox at once. */
    private void drop(Following level, String where, long id, MemberId member) {
        if (level != Following.EVERY_POST) {
            String kept = level == Following.MENTIONS ? " and not mention" : "";
            em.createNativeQuery("delete from forum.unread_inbox where member = ?2 and " + where + kept)
                    .setParameter(1, id)
                    .setParameter(2, member.value())
                    .executeUpdate();
        }
    }

    /** Whoever writes in a discussion follows it, unless they chose otherwise for it or for its group. */
    void followByWriting(Discussion discussion, MemberId member) {
        em.createNativeQuery("""
                        insert into forum.follow_discussion (discussion_id, member, level, since)
                        select ?1, ?2, 'EVERY_POST', ?4
                        where not exists (select 1 from forum.follow_group f where f.group_id = ?3 and f.member = ?2)
                        on conflict do nothing""")
                .setParameter(1, discussion.id())
                .setParameter(2, member.value())
                .setParameter(3, discussion.group())
                .setParameter(4, now())
                .executeUpdate();
    }

    /**
     * Notes how far somebody read, never backwards: up to the first unread post that was not before their eyes.
     *
     * @param shown numbers of the posts that were shown
     * @param last the last post there was then
     */
    void read(String discussion, MemberId member, Collection<Integer> shown, int last) {
        steady("publicId = ?1", discussion);
        em.createNativeQuery("""
                        with here as (select id from forum.discussion where publicId = ?2),
                        next as (
                            select least(?5, coalesce(min(postNo) - 1, ?5)) as upTo from forum.unread_inbox
                            where member = ?1 and discussion_id = (select h.id from here h)
                              and not (postNo = any(cast(string_to_array(?3, ',') as integer[])))),
                        noted as (
                            insert into forum.read_state (member, discussion_id, readNo, readAt)
                            select ?1, h.id, n.upTo, ?4 from next n cross join here h
                            on conflict (member, discussion_id) do update
                            set readNo = excluded.readNo, readAt = excluded.readAt
                            where read_state.readNo < excluded.readNo)
                        delete from forum.unread_inbox
                        where member = ?1 and discussion_id = (select h.id from here h)
                          and postNo <= (select n.upTo from next n)""")
                .setParameter(1, member.value())
                .setParameter(2, discussion)
                .setParameter(
                        3, String.join(",", shown.stream().map(String::valueOf).toList()))
                .setParameter(4, now())
                .setParameter(5, last)
                .executeUpdate();
    }

    /** A post that is being released is waited for: it is before the reader's eyes, or unread. */
    private void steady(String where, Object value) {
        em.createNativeQuery("select id from forum.discussion where " + where + " order by id for share")
                .setParameter(1, value)
                .getResultList();
    }

    /** Everything up to a number is read. */
    void readUpTo(long discussion, MemberId member, int last) {
        steady("id = ?1", discussion);
        em.createNativeQuery("""
                        with noted as (
                            insert into forum.read_state (member, discussion_id, readNo, readAt) values (?1, ?2, ?3, ?4)
                            on conflict (member, discussion_id) do update
                            set readNo = excluded.readNo, readAt = excluded.readAt
                            where read_state.readNo < excluded.readNo)
                        delete from forum.unread_inbox where member = ?1 and discussion_id = ?2 and postNo <= ?3""")
                .setParameter(1, member.value())
                .setParameter(2, discussion)
                .setParameter(3, last)
                .setParameter(4, now())
                .executeUpdate();
    }

    /** Everything a member follows, as far as there is something to read now. */
    void readAll(MemberId member) {
        steady("id in (select u.discussion_id from forum.unread_inbox u where u.member = ?1)", member.value());
        em.createNativeQuery("""
                        with gone as (delete from forum.unread_inbox where member = ?1 returning discussion_id, postNo)
                        insert into forum.read_state (member, discussion_id, readNo, readAt)
                        select ?1, discussion_id, max(postNo), ?2 from gone group by discussion_id
                        on conflict (member, discussion_id) do update
                        set readNo = excluded.readNo, readAt = excluded.readAt
                        where read_state.readNo < excluded.readNo""")
                .setParameter(1, member.value())
                .setParameter(2, now())
                .executeUpdate();
    }

    /** Discussions with unread posts, mentions first, then the newest; the totals stand on every row. */
    List<Row> unread(Actor actor, int most) {
        return Row.of(Sight.ofGroups(
                        em.createNativeQuery("""
                        select d.publicId, d.title, d.language, g.publicId, g.name, count(*),
                               count(*) filter (where u.mention), min(u.postNo), max(u.at),
                               sum(count(*)) over (), count(*) over ()
                        from forum.unread_inbox u
                        join forum.discussion d on d.id = u.discussion_id
                        join forum.forum_group g on g.id = d.group_id""" + Sight.MEMBERSHIP + "where u.member = ?1 and " + Sight.CONTENT + """
                         group by d.id, g.id
                        order by (count(*) filter (where u.mention) > 0) desc, max(u.at) desc, d.id desc limit ?3"""),
                        actor)
                .setParameter(3, most)
                .getResultList());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
