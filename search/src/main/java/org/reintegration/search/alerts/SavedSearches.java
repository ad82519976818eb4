package org.reintegration.search.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.search.Arrival;
import org.reintegration.search.SearchHit;

/** Kept searches and what they told, in the database. */
@ApplicationScoped
class SavedSearches {

    /**
     * One edition of a content that a letter tells of.
     *
     * @param why it was found
     * @param again whether the search knew an earlier edition of it
     */
    record Told(ContentRef ref, String why, boolean again) {}

    private static final int MOST_KEPT = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** One row for each owner and query, however often it is kept. */
    @Transactional
    SavedSearchView keep(
            MemberId owner, String query, String name, Frequency frequency, ZoneId zone, List<Arrival> known) {
        Optional<SavedSearch> before = asking(owner, query);
        if (before.isEmpty() && of(owner).size() >= MOST_KEPT) {
            throw Refusal.conflict(AlertRule.A_MEMBER_KEEPS_AT_MOST_FIFTY_SEARCHES);
        }
        Instant now = clock.instant();
        SavedSearch kept = before.orElseGet(() -> new SavedSearch(owner, query, name, frequency, now));
        kept.describe(name, frequency, now, zone);
        em.persist(kept);
        em.flush();
        if (before.isEmpty()) {
            tell(kept, null, known);
        }
        return kept.view();
    }

    List<SavedSearch> of(MemberId owner) {
        return em.createQuery(
                        "select s from SavedSearch s where s.owner = :owner order by s.createdAt desc, s.id desc",
                        SavedSearch.class)
                .setParameter("owner", owner)
                .getResultList();
    }

    Optional<SavedSearch> of(MemberId owner, String publicId) {
        return find(publicId).filter(search -> search.owner().equals(owner));
    }

    Optional<SavedSearch> find(String publicId) {
        if (!PublicId.isOne(publicId)) {
            return Optional.empty();
        }
        return em.createQuery("select s from SavedSearch s where s.publicId = :id", SavedSearch.class)
                .setParameter("id", new PublicId(publicId))
                .getResultStream()
                .findFirst();
    }

    Optional<SavedSearch> asking(MemberId owner, String query) {
        return em.createQuery(
                        "select s from SavedSearch s where s.owner = :owner and s.query = :query", SavedSearch.class)
                .setParameter("owner", owner)
                .setParameter("query", query)
                .getResultStream()
                .findFirst();
    }

    @Nullable SavedSearch held(long id) {
        return em.find(SavedSearch.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Writes down editions that were not told before; the answer is how many those are. */
    int tell(SavedSearch search, @Nullable Long letter, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return 0;
        }
        StringBuilder lines = new StringBuilder();
        for (Arrival arrival : arrivals) {
            SearchHit hit = arrival.hit();
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(hit.ref().kind())
                    .append('\t')
                    .append(hit.ref().id())
                    .append('\t')
                    .append(arrival.version())
                    .append('\t')
                    .append(Why.of(hit));
        }
        return em.createNativeQuery("""
                        insert into search.told (search, kind, refId, edition, letter, why)
                        select ?1, split_part(line, chr(9), 1), split_part(line, chr(9), 2)::bigint,
                               split_part(line, chr(9), 3)::bigint, nullif(?2, 0), split_part(line, chr(9), 4)
                        from unnest(string_to_array(?3, chr(10))) line
                        on conflict do nothing""")
                .setParameter(1, search.id())
                .setParameter(2, letter == null ? 0L : letter)
                .setParameter(3, lines.toString())
                .executeUpdate();
    }

    /** The newest that a letter tells of. */
    List<Told> toldIn(long letter, int most) {
        List<?> rows = em.createNativeQuery("""
                        select t.kind, t.refId, t.why,
                               exists (select 1 from search.told e where e.search = t.search and e.kind = t.kind
                                       and e.refId = t.refId and e.edition < t.edition)
                        from search.told t where t.letter = ?1
                        order by t.edition desc, t.refId desc limit ?2""")
                .setParameter(1, letter)
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(each -> (Object[]) each)
                .map(row -> new Told(
                        new ContentRef((String) row[0], ((Number) row[1]).longValue()), (String) row[2], (Boolean)
                                row[3]))
                .toList();
    }

    /** How much a letter tells of in all. */
    int countIn(long letter) {
        Number count = (Number) em.createNativeQuery("select count(*) from search.told where letter = ?1")
                .setParameter(1, letter)
                .getSingleResult();
        return count.intValue();
    }
}
