package org.reintegration.search.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.search.Arrival;
import org.reintegration.search.IndexMended;

/** The turns of kept searches: each method is one short transaction, so that none is held while Solr is asked. */
@ApplicationScoped
class AlertDesk {

    /** Longer than one search takes; after it another node may try. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** A search that tells at once is asked no more often than this, however much changes. */
    private static final Duration REST = Duration.ofSeconds(15);

    /** What was committed this long ago is in the index and can be found. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    /** When somebody cannot be written to, their turn comes again after this time. */
    private static final Duration LATER = Duration.ofHours(12);

    /** What a search is to be asked for. */
    record Turn(long id, MemberId owner, String query, Instant newsSince) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    SavedSearches searches;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Takes a lease on searches whose morning has come, and on those that tell at once when the bell rang since. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Long> claim(int most) {
        OffsetDateTime now = utc(clock.instant());
        List<?> ids = em.createNativeQuery("""
                        update search.saved_search set leasedUntil = ?1
                        where id in (
                            select s.id from search.saved_search s
                            where (s.leasedUntil is null or s.leasedUntil < ?2)
                              and (s.dueAt <= ?2
                                   or (s.frequency = 'AT_ONCE' and s.ranAt < (select max(b.rungAt) from search.bell b)))
                            order by s.id limit ?3 for update skip locked)
                        returning id""")
                .setParameter(1, utc(clock.instant().plus(LEASE)))
                .setParameter(2, now)
                .setParameter(3, most)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Turn> turn(long id) {
        return Optional.ofNullable(em.find(SavedSearch.class, id))
                .map(search -> new Turn(id, search.owner(), search.query(), search.newsSince()));
    }

    /**
     * Writes down what is new and, when anything is, the one letter that tells of it; all of it or nothing.
     *
     * @param began when the search was asked
     * @param unknownSince when the oldest change happened that the index may not know; null when it knows all
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean settle(long id, List<Arrival> arrivals, Instant began, @Nullable Instant unknownSince, ZoneId zone) {
        SavedSearch search = searches.held(id);
        if (search == null) {
            return false;
        }
        Instant known = unknownSince == null || unknownSince.isAfter(began) ? began : unknownSince;
        boolean mails = search.frequency() != Frequency.NEVER;
        if (mails) {
            write(search, arrivals);
        }
        ran(search, known, known.minus(SETTLED), search.frequency().next(clock.instant(), zone), REST);
        return mails;
    }

    private void write(SavedSearch search, List<Arrival> arrivals) {
        long letter = ((Number) em.createNativeQuery("select nextval('search.alert_letter_id')")
                        .getSingleResult())
                .longValue();
        em.createNativeQuery("insert into search.alert_letter (id, search, owner, createdAt) values (?1, ?2, ?3, ?4)")
                .setParameter(1, letter)
                .setParameter(2, search.id())
                .setParameter(3, search.owner().value())
                .setParameter(4, utc(clock.instant()))
                .executeUpdate();
        int news = searches.tell(search, letter, arrivals);
        if (news == 0) {
            em.createNativeQuery("delete from search.alert_letter where id = ?1")
                    .setParameter(1, letter)
                    .executeUpdate();
        } else {
            outbox.add(new SearchHasNews(
                    letter, search.owner(), search.publicId().value(), search.name(), search.query(), news));
        }
    }

    /** Not written by the entity: that a search ran is no edit that its owner could collide with. */
    private void ran(SavedSearch search, Instant known, Instant heard, @Nullable Instant due, Duration rest) {
        em.createNativeQuery("""
                        update search.saved_search
                        set newsSince = greatest(newsSince, ?1), ranAt = ?2, dueAt = nullif(?3, '')::timestamptz, leasedUntil = ?4
                        where id = ?5""")
                .setParameter(1, utc(known))
                .setParameter(2, utc(heard))
                .setParameter(3, due == null ? "" : due.toString())
                .setParameter(4, utc(clock.instant().plus(rest)))
                .setParameter(5, search.id())
                .executeUpdate();
    }

    /** Nothing was found out: the turn comes again soon, and nothing counts as told. */
    @Transactional(TxType.REQUIRES_NEW)
    void release(List<Long> ids, Duration rest) {
        for (long id : ids) {
            em.createNativeQuery("update search.saved_search set leasedUntil = ?1 where id = ?2")
                    .setParameter(1, utc(clock.instant().plus(rest)))
                    .setParameter(2, id)
                    .executeUpdate();
        }
    }

    /** The owner cannot be written to at present. */
    @Transactional(TxType.REQUIRES_NEW)
    void postpone(long id) {
        release(List.of(id), LATER);
    }

    /** Something that can be found changed. */
    @Transactional(TxType.REQUIRES_NEW)
    void ring() {
        em.createNativeQuery("update search.bell set rungAt = ?1")
                .setParameter(1, utc(clock.instant()))
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forget(List<MemberId> owners) {
        em.createQuery("delete from SavedSearch s where s.owner in :owners")
                .setParameter("owners", owners)
                .executeUpdate();
    }

    /** What the index had lost and has again is news to every search that was asked meanwhile; what was told stays told. */
    @Transactional(TxType.REQUIRES_NEW)
    void lookBack(@Observes IndexMended mended) {
        em.createNativeQuery("""
                        update search.saved_search set newsSince = greatest(createdAt, ?1)
                        where newsSince > greatest(createdAt, ?1)""").setParameter(1, utc(mended.oldest())).executeUpdate();
        ring();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
