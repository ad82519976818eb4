package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
                        select title, language, source, version, savedAt, creationKey from forum.draft
                        where member = ?1 and group_id = ?2 and discussion_id = ?3 and parentNo = ?4""")
                        .setParameter(1, member.value())
                        .setParameter(2, group)
                        .setParameter(3, discussion)
                        .setParameter(4, parent)
                        .getResultList())
                .stream()
                .map(row -> new SavedDraft(
                        row.text(0), row.languageOrNull(1), row.text(2), row.count(3), row.instant(4), row.text(5)))
                .findFirst();
    }

    /** What a save left behind. */
    record Saved(int version, String key) {}

    /** The new version and the key, or nothing when another window saved after version {@code seen}; 0 when none was there. */
    Optional<Saved> save(
            MemberId member,
            long group,
            long discussion,
            int parent,
            String title,
            @Nullable Language language,
            String source,
            String key,
            int seen) {
        return Row.of(em.createNativeQuery("""
                        insert into forum.draft as w
                            (member, group_id, discussion_id, parentNo, title, language, source, version, savedAt, creationKey)
                        select ?1, ?2, ?3, ?4, ?5, nullif(?6, ''), ?7, 1, ?8, ?10 where ?9 = 0 or exists (select 1 from forum.draft o
                            where o.member = ?1 and o.group_id = ?2 and o.discussion_id = ?3 and o.parentNo = ?4)
                        on conflict (member, group_id, discussion_id, parentNo) do update
                        set title = excluded.title, language = excluded.language, source = excluded.source,
                            version = w.version + 1, savedAt = excluded.savedAt,
                            creationKey = coalesce(nullif(w.creationKey, ''), excluded.creationKey)
                        where w.version = ?9 returning version, creationKey""")
                        .setParameter(1, member.value())
                        .setParameter(2, group)
                        .setParameter(3, discussion)
                        .setParameter(4, parent)
                        .setParameter(5, title)
                        .setParameter(6, language == null ? "" : language.name())
                        .setParameter(7, source)
                        .setParameter(8, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(9, seen)
                        .setParameter(10, key)
                        .getResultList())
                .stream()
                .map(row -> new Saved(row.count(0), row.text(1)))
                .findFirst();
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
