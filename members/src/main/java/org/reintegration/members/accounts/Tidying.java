package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.Attempts;
import org.reintegration.members.signin.Sessions;

/** Throws away what has run out: sessions, tokens, links, counts, and registrations that nobody ever confirmed. */
@ApplicationScoped
public class Tidying {

    private static final Duration PENDING_KEPT = Duration.ofDays(7);

    @PersistenceContext
    EntityManager em;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    /** Safe at any time and on several nodes; the answer is how many rows went. */
    @Transactional
    public int tidy() {
        int links = em.createQuery("delete from MailedLink l where l.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        int registrations = em.createQuery("delete from Account a where a.status = :pending and a.changedAt < :then")
                .setParameter("pending", AccountStatus.PENDING)
                .setParameter("then", clock.instant().minus(PENDING_KEPT))
                .executeUpdate();
        return links + registrations + sessions.tidy() + tokens.tidy() + attempts.tidy();
    }
}
