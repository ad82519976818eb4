package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.MergedConcepts;

/** Groups and who belongs to them, in the database. */
@ApplicationScoped
class Groups {

    /** A group and how the actor stands to it. */
    record Seen(Group group, Standing standing) {}

    private static final String ABOUT = """
             and (?3 = '' or ?3 = any(string_to_array(g.regions, chr(10))))
             and (?4 = '' or string_to_array(g.themes, chr(10)) && string_to_array(?4, chr(10)))
             and (?5 = '' or ?5 = any(string_to_array(g.languages, chr(10))))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The group, if there is one for this actor. */
    Seen find(Actor actor, String publicId) {
        return find(actor, publicId, Sight.GROUP);
    }

    /** The group, if what is said in it is open to this actor. */
    Seen findInside(Actor actor, String publicId) {
        return find(actor, publicId, Sight.CONTENT);
    }

    private Seen find(Actor actor, String publicId, String sight) {
        if (!PublicId.isOne(publicId)) {
            throw Refusal.notFound();
        }
        List<Row> rows = Row.of(Sight.ofGroups(
                        em.createNativeQuery("select g.id, m.part from forum.forum_group g" + Sight.MEMBERSHIP
                                + "where g.publicId = ?3 and " + sight),
                        actor)
                .setParameter(3, publicId)
                .getResultList());
        return rows.stream().findFirst().map(row -> seen(actor, row)).orElseThrow(Refusal::notFound);
    }

    private Seen seen(Actor actor, Row row) {
        Group group = em.find(Group.class, row.number(0));
        return new Seen(group, Standing.of(actor, group.id(), group.visibility(), row.textOrNull(1)));
    }

    Optional<Group> createdBy(MemberId member, String key) {
        return em.createQuery(
                        "select g from ForumGroup g where g.createdBy = :member and g.creationKey = :key", Group.class)
                .setParameter("member", member)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    void add(Group group) {
        em.persist(group);
        em.flush();
    }

    /** Makes somebody part of a group; who was more than that stays what they were. */
    boolean admit(long group, MemberId member, Standing part) {
        hold(group);
        int changed = em.createNativeQuery("""
                        insert into forum.membership (group_id, member, part, since) values (?1, ?2, ?3, ?4)
                        on conflict (group_id, member) do update set part = excluded.part, since = excluded.since
                        where membership.part = 'INVITED' and excluded.part <> 'INVITED'
                           or membership.part = 'MEMBER' and excluded.part = 'FACILITATOR'""")
                .setParameter(1, group)
                .setParameter(2, member.value())
                .setParameter(3, part.name())
                .setParameter(4, now())
                .executeUpdate();
        recount(group);
        return changed > 0;
    }

    /** Out of the group; of what they followed in it nothing stays. */
    void dismiss(long group, MemberId member) {
        run("delete from forum.membership where group_id = ?1 and member = ?2", group, member);
        forget(group, member);
        run("delete from forum.follow_group where group_id = ?1 and member = ?2", group, member);
        recount(group);
    }

    /** Drops what somebody follows inside a group and has not read there. */
    void forget(long group, MemberId member) {
        run("""
                delete from forum.follow_discussion f using forum.discussion d
                where d.id = f.discussion_id and d.group_id = ?1 and f.member = ?2""", group, member);
        run("""
                delete from forum.unread_inbox u using forum.discussion d
                where d.id = u.discussion_id and d.group_id = ?1 and u.member = ?2""", group, member);
    }

    private void run(String statement, long group, MemberId member) {
        em.createNativeQuery(statement)
                .setParameter(1, group)
                .setParameter(2, member.value())
                .executeUpdate();
    }

    private void recount(long group) {
        em.createNativeQuery("""
                        update forum.forum_group set members =
                            (select count(*) from forum.membership m where m.group_id = ?1 and m.part <> 'INVITED')
                        where id = ?1""").setParameter(1, group).executeUpdate();
    }

    void oneDiscussionMore(long group) {
        em.createNativeQuery("update forum.forum_group set discussions = discussions + 1 where id = ?1")
                .setParameter(1, group)
                .executeUpdate();
    }

    /** Holds the group's row: nobody else comes, goes or chooses what to hear, and nobody posts, so that all are counted. */
    void hold(long group) {
        em.createNativeQuery("select id from forum.forum_group where id = ?1 for no key update")
                .setParameter(1, group)
                .getResultList();
    }

    /** Whoever comes or goes is waited for and then waits, so that a post reaches those who follow by then and no others. */
    void steady(long group) {
        em.createNativeQuery("select id from forum.forum_group where id = ?1 for share")
                .setParameter(1, group)
                .getResultList();
    }

    long facilitatorsBeside(long group, MemberId member) {
        return ((Number) em.createNativeQuery("""
                        select count(*) from forum.membership
                        where group_id = ?1 and part = 'FACILITATOR' and member <> ?2""")
                        .setParameter(1, group)
                        .setParameter(2, member.value())
                        .getSingleResult())
                .longValue();
    }

    List<Row> members(long group) {
        return Row.of(em.createNativeQuery("""
                        select member, part, since from forum.membership where group_id = ?1
                        order by part, since, member limit 1000""").setParameter(1, group).getResultList());
    }

    List<Long> discussions(long group) {
        return em.createQuery("select d.id from Discussion d where d.group = :group order by d.id", Long.class)
                .setParameter("group", group)
                .getResultList();
    }

    /** Everything the group's page says of the group, in one statement. */
    Optional<Row> page(Actor actor, String publicId) {
        if (!PublicId.isOne(publicId)) {
            return Optional.empty();
        }
        List<Row> rows = Row.of(Sight.ofGroups(em.createNativeQuery("""
                        select g.id, g.publicId, g.name, g.about, g.visibility, g.regions, g.themes, g.languages,
                               g.members, g.discussions, g.version, m.part, f.level,
                               (select string_agg(cast(c.member as text), ',' order by c.since, c.member)
                                from forum.membership c where c.group_id = g.id and c.part = 'FACILITATOR')
                        from forum.forum_group g""" + Sight.MEMBERSHIP + """
                        left join forum.follow_group f on f.group_id = g.id and f.member = ?1
                        where g.publicId = ?3 and\s""" + Sight.GROUP), actor)
                .setParameter(3, publicId)
                .getResultList());
        return rows.stream().findFirst();
    }

    /** Every group there is for this actor about these things, their own first, then the busiest. */
    List<Row> list(Actor actor, GroupFilter about) {
        return Row.of(Sight.ofGroups(
                        em.createNativeQuery("""
                        select g.id, g.publicId, g.name, g.about, g.visibility, g.regions, g.themes, g.languages, g.members,
                               g.discussions, m.part,
                               (select count(*) from forum.unread_inbox u join forum.discussion d on d.id = u.discussion_id
                                where u.member = ?1 and d.group_id = g.id),
                               g.createdAt
                        from forum.forum_group g""" + Sight.MEMBERSHIP + "where " + Sight.GROUP + ABOUT
                                + " order by (m.part is null), g.discussions desc, g.name, g.id limit 500"),
                        actor)
                .setParameter(3, about.region())
                .setParameter(4, String.join("\n", MergedConcepts.everyIdOf(about.theme())))
                .setParameter(5, about.language())
                .getResultList());
    }

    /** Ids of everybody inside a group. */
    Set<Long> people(long group) {
        List<?> ids = em.createNativeQuery(
                        "select member from forum.membership where group_id = ?1 and part in ('MEMBER', 'FACILITATOR')")
                .setParameter(1, group)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
    }

    /** Groups whose discussions are open to a member by membership. */
    List<Long> of(MemberId member) {
        List<?> ids = em.createNativeQuery(
                        "select group_id from forum.membership where member = ?1 and part in ('MEMBER', 'FACILITATOR')")
                .setParameter(1, member.value())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Waits until nobody else creates something under the same key, to the end of the transaction. */
    void holdKey(MemberId member, String key) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 3))) held")
                .setParameter(1, "forum " + member + " " + key)
                .getResultList();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
