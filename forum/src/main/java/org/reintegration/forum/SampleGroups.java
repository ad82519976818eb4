package org.reintegration.forum;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;

/** Groups of a demonstration, known by the keys they were opened under; they go as a whole, with everything said in them. */
@ApplicationScoped
@Transactional
public class SampleGroups {

    private static final String GROUPS = "(select g.id from forum.forum_group g where g.creationKey like 'sample-%')";
    private static final String DISCUSSIONS =
            "(select d.id from forum.discussion d where d.group_id in " + GROUPS + ")";
    private static final String POSTS = "(select p.id from forum.post p where p.discussion_id in " + DISCUSSIONS + ")";

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    /** How many groups went. */
    public int remove(Actor actor) {
        allowedIf(actor.holds(Role.ADMINISTRATOR), ForumRule.FACILITATORS_KEEP_ORDER)
                .orRefuse();
        List<?> gone = em.createNativeQuery("select d.id from forum.discussion d where d.group_id in " + GROUPS)
                .getResultList();
        for (String table : List.of("flag", "reaction", "mention", "post_edit")) {
            delete(table, "post_id in " + POSTS);
        }
        for (String table : List.of("unread_inbox", "read_state", "follow_discussion", "post")) {
            delete(table, "discussion_id in " + DISCUSSIONS);
        }
        for (String table : List.of("draft", "discussion", "follow_group", "membership")) {
            delete(table, "group_id in " + GROUPS);
        }
        for (Object discussion : gone) {
            outbox.add(new DiscussionChanged(new ContentRef(Discussion.KIND, ((Number) discussion).longValue())));
        }
        return delete("forum_group", "id in " + GROUPS);
    }

    private int delete(String table, String which) {
        return em.createNativeQuery("delete from forum." + table + " where " + which)
                .executeUpdate();
    }
}
