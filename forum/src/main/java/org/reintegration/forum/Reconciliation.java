package org.reintegration.forum;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;

/** Counts everything again from the posts themselves and mends what differs; on a sound database it finds nothing. */
@ApplicationScoped
@Transactional
public class Reconciliation {

    /** How many rows told something else than the posts. */
    public record Mended(int discussions, int groups, int unreadTooMany, int unreadMissing) {

        public int total() {
            return discussions + groups + unreadTooMany + unreadMissing;
        }
    }

    /** What should be unread: public posts of others since the member followed, behind where they have read to. */
    private static final String DUE = """
            select c.member, p.discussion_id, p.no, exists (select 1 from forum.mention n
                       where n.post_id = p.id and n.member = c.member) as mention
            from (""" + Inbox.CHOSEN + """
            ) c join forum.post p on p.discussion_id = c.discussion_id
            left join forum.read_state r on r.member = c.member and r.discussion_id = p.discussion_id
            where p.state = 'PUBLIC' and p.author <> c.member and p.createdAt >= c.since
              and p.no > coalesce(r.readNo, 0)
              and (c.level = 'EVERY_POST' or (c.level = 'MENTIONS' and exists (select 1 from forum.mention n
                   where n.post_id = p.id and n.member = c.member)))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public Mended run(Actor actor) {
        allowedIf(actor.portal() || actor.holds(Role.ADMINISTRATOR), ForumRule.FACILITATORS_KEEP_ORDER)
                .orRefuse();
        return new Mended(discussions(), groups(), tooMany(), missing());
    }

    private int discussions() {
        return em.createNativeQuery("""
                update forum.discussion d
                set lastPostNo = c.lastNo, lastPublicNo = c.lastPublic, publicPosts = c.open, shownPosts = c.shown,
                    heldPosts = c.held
                from (select discussion_id, max(no) as lastNo,
                             coalesce(max(no) filter (where state = 'PUBLIC'), 0) as lastPublic,
                             count(*) filter (where state = 'PUBLIC') as open,
                             count(*) filter (where state <> 'HELD') as shown,
                             count(*) filter (where state = 'HELD') as held
                      from forum.post group by discussion_id) c
                where c.discussion_id = d.id and (d.lastPostNo, d.lastPublicNo, d.publicPosts, d.shownPosts, d.heldPosts)
                    is distinct from (c.lastNo, c.lastPublic, c.open, c.shown, c.held)""").executeUpdate();
    }

    private int groups() {
        return em.createNativeQuery("""
                update forum.forum_group g set members = c.people, discussions = c.talks
                from (select k.id,
                        (select count(*) from forum.membership m where m.group_id = k.id and m.part <> 'INVITED') as people,
                        (select count(*) from forum.discussion d where d.group_id = k.id) as talks
                      from forum.forum_group k) c
                where c.id = g.id and (g.members, g.discussions) is distinct from (c.people, c.talks)""").executeUpdate();
    }

    /** What nobody can read any more, or was read. */
    private int tooMany() {
        return em.createNativeQuery("""
                delete from forum.unread_inbox u
                where not exists (select 1 from forum.post p
                        where p.discussion_id = u.discussion_id and p.no = u.postNo and p.state = 'PUBLIC')
                   or exists (select 1 from forum.read_state r
                        where r.member = u.member and r.discussion_id = u.discussion_id and r.readNo >= u.postNo)""").executeUpdate();
    }

    private int missing() {
        return em.createNativeQuery("""
                        insert into forum.unread_inbox (member, discussion_id, postNo, mention, at)
                        select due.member, due.discussion_id, due.no, due.mention, ?1 from (""" + DUE + """
                        ) due on conflict do nothing""")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
