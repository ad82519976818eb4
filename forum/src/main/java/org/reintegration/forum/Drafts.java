package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/** Unfinished words in the database: one row for each member and place; discussion and parent 0 stand for none. */
@ApplicationScoped
class Drafts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    Optional<SavedDraft> find(MemberId member, long group, long discussion, int parent) {
        return Row.of(em.createNativeQuery("""
                        select title, language, source, version, savedAt from forum.draft
                        where member = ?1 and group_id = ?2 and discussion_id = ?3 and parentNo = ?4""")
                        .setParameter(1, member.value())
                        .setParameter(2, group)
                        .setParameter(3, discussion)
                        .setParameter(4, parent)
                        .getResultList())
                .stream()
                .map(row -> new SavedDraft(row.text(0), row.language(1), row.text(2), row.count(3), row.instant(4)))
                .findFirst();
    }

    /** The new version, or nothing when another window saved after version {@code seen}; 0 when none was there. */
    Optional<Integer> save(
            MemberId member,
            long group,
            long discussion,
            int parent,
            String title,
            Language language,
            String source,
            int seen) {
        List<?> saved = em.createNativeQuery("""
                        insert into forum.draft as w
                            (member, group_id, discussion_id, parentNo, title, language, source, version, savedAt)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8 where ?9 = 0 or exists (select 1 from forum.draft o
                            where o.member = ?1 and o.group_id = ?2 and o.discussion_id = ?3 and o.parentNo = ?4)
                        on conflict (member, group_id, discussion_id, parentNo) do update
                        set title = excluded.title, language = excluded.language, source = excluded.source,
                            version = w.version + 1, savedAt = excluded.savedAt
                        where w.version = ?9 returning version""")
                .setParameter(1, member.value())
                .setParameter(2, group)
                .setParameter(3, discussion)
                .setParameter(4, parent)
                .setParameter(5, title)
                .setParameter(6, language.name())
                .setParameter(7, source)
                .setParameter(8, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(9, seen)
                .getResultList();
        return saved.stream().findFirst().map(version -> ((Number) version).intValue());
    }

    void delete(MemberId member, long group, long discussion, int parent) {
        em.createNativeQuery("""
                        delete from forum.draft
                        where member = ?1 and group_id = ?2 and discussion_id = ?3 and parentNo = ?4""")
                .setParameter(1, member.value())
                .setParameter(2, group)
                .setParameter(3, discussion)
                .setParameter(4, parent)
                .executeUpdate();
    }
}
