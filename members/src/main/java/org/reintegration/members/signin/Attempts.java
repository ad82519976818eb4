package org.reintegration.members.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;

/** Limits how often anybody may try; counted in the database, so that several nodes share one limit and a refusal keeps the count. */
@ApplicationScoped
public class Attempts {

    /** What is tried, how often, and by whom it is counted. */
    public enum Limit {
        SIGN_IN_BY_ADDRESS(10, Duration.ofMinutes(15)),
        SIGN_IN_BY_NETWORK(50, Duration.ofMinutes(15)),
        MAIL_BY_ADDRESS(5, Duration.ofHours(1)),
        MAIL_BY_NETWORK(50, Duration.ofHours(1)),
        PASSWORD_BY_ACCOUNT(10, Duration.ofMinutes(15)),
        SET_UP_BY_NETWORK(10, Duration.ofMinutes(15));

        private final int tries;
        private final Duration within;

        Limit(int tries, Duration within) {
            this.tries = tries;
            this.within = within;
        }

        int tries() {
            return tries;
        }

        Duration within() {
            return within;
        }

        private String subject(String who) {
            return Secret.hash(this + " " + who);
        }
    }

    /** Longer than the longest limit. */
    private static final Duration KEPT = Duration.ofHours(2);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Counts one more try; refused when there were too many, with the minutes to wait as the rule's value. */
    @Transactional(TxType.REQUIRES_NEW)
    public void count(Limit limit, String who) {
        Instant start = oneMore(limit, who);
        if (start.isAfter(Instant.MIN)) {
            throw tooMany(limit, start, clock.instant());
        }
    }

    /** Counts one more try and only says whether it was still among the allowed: for answers that must not differ. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean countQuietly(Limit limit, String who) {
        return oneMore(limit, who).equals(Instant.MIN);
    }

    /** A try that went well was none. */
    @Transactional(TxType.REQUIRES_NEW)
    public void forgive(Limit limit, String who) {
        em.createNativeQuery("update members.attempt set tries = greatest(tries - 1, 0) where subject = ?1")
                .setParameter(1, limit.subject(who))
                .executeUpdate();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void forget(Limit limit, String who) {
        em.createNativeQuery("delete from members.attempt where subject = ?1")
                .setParameter(1, limit.subject(who))
                .executeUpdate();
    }

    @Transactional
    public int tidy() {
        return em.createNativeQuery("delete from members.attempt where startedAt < ?1")
                .setParameter(1, utc(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    /** When the tries began that are now too many; the beginning of time when they are not. */
    private Instant oneMore(Limit limit, String who) {
        Instant now = clock.instant();
        List<?> counted = em.createNativeQuery("""
                        insert into members.attempt as a (subject, startedAt, tries) values (?1, ?2, 1)
                        on conflict (subject) do update set
                            tries = case when a.startedAt < ?3 then 1 else a.tries + 1 end,
                            startedAt = case when a.startedAt < ?3 then ?2 else a.startedAt end
                        returning tries, extract(epoch from startedAt)""")
                .setParameter(1, limit.subject(who))
                .setParameter(2, utc(now))
                .setParameter(3, utc(now.minus(limit.within())))
                .getResultList();
        Object[] row = (Object[]) counted.get(0);
        return ((Number) row[0]).intValue() > limit.tries()
                ? Instant.ofEpochSecond(((Number) row[1]).longValue())
                : Instant.MIN;
    }

    static Refusal tooMany(Limit limit, Instant start, Instant now) {
        long seconds = Duration.between(now, start.plus(limit.within())).toSeconds();
        return Refusal.of(Refusal.Kind.TOO_MANY, MemberRule.ATTEMPTS_ARE_FEW, Math.max(1, (seconds + 59) / 60));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
