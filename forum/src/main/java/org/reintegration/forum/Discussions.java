package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

/** Discussions and their posts, in the database. */
@ApplicationScoped
class Discussions {

    /** Before the first discussion of every list. */
    static final List<String> BEGINNING = List.of("true", "infinity", Long.toString(Long.MAX_VALUE));

    /** A discussion, the group it stands in, and how the actor stands to that. */
    record Seen(Discussion discussion, String group, String groupName, Visibility visibility, Standing standing) {}

    private static final String POST = """
            select p.no, p.parentNo, p.depth, p.author, q.author, p.language,
                   case when p.state = 'TOMBSTONE' then '' else p.source end, p.state, p.createdAt, p.editedAt,
                   p.decidedAt, p.reason, p.version,
                   (select count(*) from forum.reaction r where r.post_id = p.id and r.kind = 'HELPED'),
                   (select count(*) from forum.reaction r where r.post_id = p.id and r.kind = 'SAME'),
                   exists (select 1 from forum.reaction r where r.post_id = p.id and r.member = ?2 and r.kind = 'HELPED'),
                   exists (select 1 from forum.reaction r where r.post_id = p.id and r.member = ?2 and r.kind = 'SAME'),
                   exists (select 1 from forum.unread_inbox u
                           where u.member = ?2 and u.discussion_id = p.discussion_id and u.postNo = p.no)
            from forum.post p left join forum.post q on q.discussion_id = p.discussion_id and q.no = p.parentNo
            where p.discussion_id = ?1 and\s""";

    private static final String READABLE = " from forum.discussion d join forum.forum_group g on g.id = d.group_id"
            + Sight.MEMBERSHIP + "where d.publicPosts > 0 and " + Sight.CONTENT;

    @PersistenceContext
    EntityManager em;

    /** The discussion, if there is one for this actor. */
    Seen find(Actor actor, String publicId) {
        return find(actor, publicId, LockModeType.NONE);
    }

    /** The discussion with its row held, for whoever is about to change it. */
    Seen hold(Actor actor, String publicId) {
        return find(actor, publicId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Seen find(Actor actor, String publicId, LockModeType lock) {
        if (!PublicId.isOne(publicId)) {
            throw Refusal.notFound();
        }
        return Row.of(Sight.ofDiscussions(
                                em.createNativeQuery(
                                        """
                        select d.id, g.id, g.visibility, m.part, g.publicId, g.name
                        from forum.discussion d join forum.forum_group g on g.id = d.group_id""" + Sight.MEMBERSHIP + "where d.publicId = ?4 and " + Sight.DISCUSSION),
                                actor)
                        .setParameter(4, publicId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> seen(actor, row, lock))
                .orElseThrow(Refusal::notFound);
    }

    private Seen seen(Actor actor, Row row, LockModeType lock) {
        Visibility visibility = Visibility.valueOf(row.text(2));
        return new Seen(
                em.find(Discussion.class, row.number(0), lock),
                row.text(4),
                row.text(5),
                visibility,
                Standing.of(actor, row.number(1), visibility, row.textOrNull(3)));
    }

    /** Everything that stands on top of a discussion's page, in one statement. */
    Optional<Row> head(Actor actor, String publicId) {
        if (!PublicId.isOne(publicId)) {
            return Optional.empty();
        }
        return Row.of(Sight.ofDiscussions(em.createNativeQuery("""
                        select d.id, d.publicId, d.title, d.language, d.author, d.createdAt, d.state, d.pinned,
                               d.acceptedNo, d.lastPublicNo, d.publicPosts, d.shownPosts, d.heldPosts,
                               g.id, g.publicId, g.name, g.visibility, m.part, fd.level, fg.level,
                               (select count(*) from forum.unread_inbox u
                                where u.member = ?1 and u.discussion_id = d.id),
                               (select coalesce(min(u.postNo), 0) from forum.unread_inbox u
                                where u.member = ?1 and u.discussion_id = d.id)
                        from forum.discussion d join forum.forum_group g on g.id = d.group_id""" + Sight.MEMBERSHIP + """
                        left join forum.follow_discussion fd on fd.discussion_id = d.id and fd.member = ?1
                        left join forum.follow_group fg on fg.group_id = g.id and fg.member = ?1
                        where d.publicId = ?4 and\s""" + Sight.DISCUSSION), actor)
                        .setParameter(4, publicId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** One page: its numbers come from the index alone, so that pages far back cost little more than the first. */
    List<Row> posts(Actor actor, long discussion, DiscussionView.Order order, int from, int size) {
        String by = order == DiscussionView.Order.TREE ? "path" : "no";
        return Row.of(em.createNativeQuery(POST + "p." + by + " in (select w." + by
                        + " from forum.post w where w.discussion_id = ?1 and w.state <> 'HELD' order by w." + by
                        + " limit ?3 offset ?4) order by p." + by)
                .setParameter(1, discussion)
                .setParameter(2, Sight.me(actor))
                .setParameter(3, size)
                .setParameter(4, from)
                .getResultList());
    }

    /** Held posts: those the actor wrote, or all of them for whoever decides. */
    List<Row> held(Actor actor, long discussion, boolean all) {
        return Row.of(em.createNativeQuery(POST + "p.state = 'HELD' and (?3 or p.author = ?2) order by p.no limit 50")
                .setParameter(1, discussion)
                .setParameter(2, Sight.me(actor))
                .setParameter(3, all)
                .getResultList());
    }

    /** How many shown posts stand before this one in an order: its page follows from it. */
    int before(long discussion, DiscussionView.Order order, int no) {
        String by = order == DiscussionView.Order.TREE ? "path" : "no";
        return ((Number) em.createNativeQuery("select count(*) from forum.post p where p.discussion_id = ?1"
                                + " and p.state <> 'HELD' and p." + by + " < (select q." + by
                                + " from forum.post q where q.discussion_id = ?1 and q.no = ?2)")
                        .setParameter(1, discussion)
                        .setParameter(2, no)
                        .getSingleResult())
                .intValue();
    }

    Optional<Post> post(long discussion, int no) {
        return em.createQuery("select p from Post p where p.discussion = :discussion and p.no = :no", Post.class)
                .setParameter("discussion", discussion)
                .setParameter("no", no)
                .getResultStream()
                .findFirst();
    }

    /** A post created under this key by this author before, as its discussion's public id and its number. */
    Optional<PostRef> createdBy(MemberId author, String key) {
        return Row.of(em.createNativeQuery("""
                        select d.publicId, p.no from forum.post p join forum.discussion d on d.id = p.discussion_id
                        where p.author = ?1 and p.creationKey = ?2""")
                        .setParameter(1, author.value())
                        .setParameter(2, key)
                        .getResultList())
                .stream()
                .map(row -> new PostRef(row.text(0), row.count(1)))
                .findFirst();
    }

    /** Whether the post of this key says or once said exactly this. */
    boolean saidOnce(MemberId author, String key, String words) {
        return !em.createNativeQuery("""
                        select p.id from forum.post p where p.author = ?1 and p.creationKey = ?2 and (p.source = ?3
                            or exists (select 1 from forum.post_edit e where e.post_id = p.id and e.source = ?3))""")
                .setParameter(1, author.value())
                .setParameter(2, key)
                .setParameter(3, words)
                .getResultList()
                .isEmpty();
    }

    void add(Discussion discussion) {
        em.persist(discussion);
        em.flush();
    }

    void add(Post post) {
        em.persist(post);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    int lastPublic(long discussion) {
        return ((Number) em.createNativeQuery(
                                "select coalesce(max(no), 0) from forum.post where discussion_id = ?1 and state = 'PUBLIC'")
                        .setParameter(1, discussion)
                        .getSingleResult())
                .intValue();
    }

    /** Keeps what a post said until now. */
    void keep(Post post) {
        em.createNativeQuery("""
                        insert into forum.post_edit (post_id, no, language, source, writtenAt)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, post.id())
                .setParameter(2, post.edits() + 1)
                .setParameter(3, post.language().name())
                .setParameter(4, post.source())
                .setParameter(5, post.writtenAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    List<PostVersion> history(Post post) {
        return Row.of(em.createNativeQuery("""
                        select no, language, source, writtenAt from forum.post_edit where post_id = ?1 order by no""").setParameter(1, post.id()).getResultList()).stream()
                .map(row -> new PostVersion(row.count(0), row.language(1), row.text(2), row.instant(3)))
                .toList();
    }

    /** Numbers of the posts above one, the first one first. */
    List<Integer> ancestors(long discussion, Post post) {
        List<?> numbers = em.createNativeQuery("""
                        with recursive above (no, parentNo) as (
                            select p.no, p.parentNo from forum.post p where p.discussion_id = ?1 and p.no = ?2
                            union all
                            select p.no, p.parentNo from forum.post p join above a on p.no = a.parentNo
                            where p.discussion_id = ?1)
                        select no from above order by no""")
                .setParameter(1, discussion)
                .setParameter(2, post.parentNo())
                .getResultList();
        return numbers.stream().map(no -> ((Number) no).intValue()).toList();
    }

    void mention(Post post, Collection<MemberId> members) {
        for (MemberId member : members) {
            em.createNativeQuery("insert into forum.mention (post_id, member) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, post.id())
                    .setParameter(2, member.value())
                    .executeUpdate();
        }
    }

    /** Presses or releases a reaction's button; pressing it twice leaves no trace. */
    void react(Post post, MemberId member, Reaction reaction) {
        int taken = em.createNativeQuery("delete from forum.reaction where post_id = ?1 and member = ?2 and kind = ?3")
                .setParameter(1, post.id())
                .setParameter(2, member.value())
                .setParameter(3, reaction.name())
                .executeUpdate();
        if (taken == 0) {
            em.createNativeQuery("""
                            insert into forum.reaction (post_id, member, kind) values (?1, ?2, ?3)
                            on conflict do nothing""")
                    .setParameter(1, post.id())
                    .setParameter(2, member.value())
                    .setParameter(3, reaction.name())
                    .executeUpdate();
        }
    }

    void flag(Post post, MemberId member, String reason, Instant now) {
        em.createNativeQuery("""
                        insert into forum.flag (post_id, member, reason, at) values (?1, ?2, ?3, ?4)
                        on conflict (post_id, member) do nothing""")
                .setParameter(1, post.id())
                .setParameter(2, member.value())
                .setParameter(3, reason)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void closeFlags(Post post, Instant now) {
        em.createNativeQuery("update forum.flag set closedAt = ?2 where post_id = ?1 and closedAt is null")
                .setParameter(1, post.id())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What waits for a facilitator in a group, longest first. */
    List<Row> queue(long group) {
        return Row.of(em.createNativeQuery("""
                        select d.publicId, d.title, p.no, p.author, p.language, p.source, p.state, p.reason,
                               coalesce((select string_agg(f.reason, chr(10) order by f.id) from forum.flag f
                                         where f.post_id = p.id and f.closedAt is null), ''),
                               p.createdAt, d.state
                        from forum.post p join forum.discussion d on d.id = p.discussion_id
                        where d.group_id = ?1 and p.state <> 'TOMBSTONE' and (p.state = 'HELD' or exists
                            (select 1 from forum.flag f where f.post_id = p.id and f.closedAt is null))
                        order by p.createdAt, p.id limit 200""").setParameter(1, group).getResultList());
    }

    /** Id, title and last activity of everything with a public post that this actor may read, oldest first. */
    List<Row> addresses(Actor actor, int from, int size) {
        return Row.of(Sight.ofGroups(
                        em.createNativeQuery("select d.publicId, d.title, d.activeAt" + READABLE
                                + " order by d.id limit ?3 offset ?4"),
                        actor)
                .setParameter(3, size)
                .setParameter(4, from)
                .getResultList());
    }

    long count(Actor actor) {
        return ((Number) Sight.ofGroups(em.createNativeQuery("select count(*)" + READABLE), actor)
                        .getSingleResult())
                .longValue();
    }

    /** Discussions of a group with something public in them, pinned ones first, then by last activity; none when there is no group. */
    List<Row> list(Actor actor, String group, DiscussionSummary.Show show, int from, int size) {
        return list(actor, group, show, "count(*) over ()", BEGINNING, from, size);
    }

    /** The same behind the last one read, by whether it was pinned, when something was said in it, and its id; it counts nothing. */
    List<Row> behind(Actor actor, String group, DiscussionSummary.Show show, List<String> last, int size) {
        return list(actor, group, show, "0", last, 0, size);
    }

    private List<Row> list(
            Actor actor,
            String group,
            DiscussionSummary.Show show,
            String total,
            List<String> last,
            int from,
            int size) {
        return Row.of(Sight.ofGroups(
                        em.createNativeQuery(
                                """
                        select d.publicId, d.title, d.language, d.author, d.createdAt, d.activeAt, d.pinned, d.state,
                               d.acceptedNo is not null, d.publicPosts,
                               (select count(*) from forum.unread_inbox u
                                where u.member = ?1 and u.discussion_id = d.id),\s""" + total + """
                        , d.id from forum.forum_group g join forum.discussion d on d.group_id = g.id""" + Sight.MEMBERSHIP + """
                        where g.publicId = ?3 and d.publicPosts > 0 and\s""" + Sight.CONTENT + only(show) + " " + """
                         and (d.pinned, d.activeAt, d.id)
                             < (cast(?6 as boolean), cast(?7 as timestamptz), cast(?8 as bigint))
                         order by d.pinned desc, d.activeAt desc, d.id desc limit ?4 offset ?5"""),
                        actor)
                .setParameter(3, group)
                .setParameter(4, size)
                .setParameter(5, from)
                .setParameter(6, last.get(0))
                .setParameter(7, last.get(1))
                .setParameter(8, last.get(2))
                .getResultList());
    }

    private static String only(DiscussionSummary.Show show) {
        return switch (show) {
            case ALL -> "";
            case UNANSWERED -> " and d.publicPosts = 1 and d.state = 'OPEN'";
            case UNREAD ->
                " and exists (select 1 from forum.unread_inbox n where n.member = ?1 and n.discussion_id = d.id)";
        };
    }

    /** Id, title and language of those among the discussions that the actor may see. */
    List<Row> named(Actor actor, Collection<String> publicIds) {
        String known = String.join(
                ",", publicIds.stream().filter(PublicId::isOne).distinct().toList());
        return known.isEmpty()
                ? List.of()
                : Row.of(Sight.ofDiscussions(
                                em.createNativeQuery("""
                        select d.publicId, d.title, d.language
                        from forum.discussion d join forum.forum_group g on g.id = d.group_id""" + Sight.MEMBERSHIP
                                        + "where d.publicId = any(string_to_array(?4, ',')) and " + Sight.DISCUSSION),
                                actor)
                        .setParameter(4, known)
                        .getResultList());
    }

    /** What search says of discussions that somebody may find. */
    List<Row> findable(Collection<Long> ids) {
        return Row.of(em.createNativeQuery("""
                        select d.id, d.publicId, d.title, d.language, d.createdAt, d.activeAt, g.id, g.name, g.visibility,
                               g.regions, g.themes, g.publicId
                        from forum.discussion d join forum.forum_group g on g.id = d.group_id
                        where d.publicPosts > 0 and d.id = any(cast(string_to_array(?1, ',') as bigint[]))""")
                .setParameter(
                        1, String.join(",", ids.stream().map(String::valueOf).toList()))
                .getResultList());
    }

    /** What was said in discussions, in the order it was said, up to as many posts as an index entry can use. */
    List<Row> words(Collection<Long> ids, int most) {
        return Row.of(em.createNativeQuery("""
                        select p.discussion_id, p.language, p.source from forum.post p
                        where p.state = 'PUBLIC' and p.no <= ?2
                          and p.discussion_id = any(cast(string_to_array(?1, ',') as bigint[]))
                        order by p.discussion_id, p.no""")
                .setParameter(
                        1, String.join(",", ids.stream().map(String::valueOf).toList()))
                .setParameter(2, most)
                .getResultList());
    }

    List<Long> idsAfter(long after, int size) {
        return em.createQuery("select d.id from Discussion d where d.id > :after order by d.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }
}
