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
import java.util.Optional;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

/** Sign-ins of browsers: found by one statement, sliding, listed for their owner and ended at any time. */
@ApplicationScoped
public class Sessions {

    /** A session ends when it was not used for so long. */
    public static final Duration LASTS = Duration.ofDays(30);

    /** How exactly it is known when a session was last used; each note of it is a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private static final String BY_HASH =
            SignedInReader.COLUMNS.formatted("p.lastSeenAt < ?3", "members.session") + "p.lastSeenAt > ?2";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public Secret open(MemberId member, Device device) {
        Secret secret = Secret.next();
        em.persist(new OpenSession(member, secret, device, clock.instant()));
        return secret;
    }

    /** Who holds the secret, with roles and unread notices; empty when the session is over or the account may not sign in. */
    @Transactional
    public Optional<SignedIn> actorOf(String secret) {
        Instant now = clock.instant();
        Optional<SignedIn> found = SignedInReader.read(em.createNativeQuery(BY_HASH)
                .setParameter(1, Secret.hash(secret))
                .setParameter(2, utc(now.minus(LASTS)))
                .setParameter(3, utc(now.minus(NOTED_EVERY)))
                .getResultList());
        found.filter(SignedIn::prolonged).ifPresent(signedIn -> seen(signedIn.proof(), now));
        return found;
    }

    private void seen(long id, Instant now) {
        em.createNativeQuery("update members.session set lastSeenAt = ?1 where id = ?2")
                .setParameter(1, utc(now))
                .setParameter(2, id)
                .executeUpdate();
    }

    /** The actor's open sessions, the last used first; {@code current} is the one the actor looks from. */
    @Transactional
    public List<SessionView> of(Actor actor, long current) {
        return em.createQuery(
                        "select s from OpenSession s where s.account = :me and s.lastSeenAt > :since order by s.lastSeenAt desc, s.id",
                        OpenSession.class)
                .setParameter("me", actor.memberOrRefuse())
                .setParameter("since", clock.instant().minus(LASTS))
                .getResultStream()
                .map(session -> session.view(current))
                .toList();
    }

    /** Ends one of the actor's own sessions; ending the one that is in use is signing out. */
    @Transactional
    public void end(Actor actor, long id) {
        OpenSession session = em.find(OpenSession.class, id);
        if (session == null || !session.account().equals(actor.memberOrRefuse())) {
            throw Refusal.notFound();
        }
        em.remove(session);
    }

    /** Ends the session that holds the secret, if it is still there. */
    @Transactional
    public void end(String secret) {
        em.createQuery("delete from OpenSession s where s.hash = :hash")
                .setParameter("hash", Secret.hash(secret))
                .executeUpdate();
    }

    @Transactional
    public void endOthers(Actor actor, long current) {
        em.createQuery("delete from OpenSession s where s.account = :me and s.id <> :current")
                .setParameter("me", actor.memberOrRefuse())
                .setParameter("current", current)
                .executeUpdate();
    }

    /** Ends every session of a member: on a new password, a suspension, an erasure. */
    @Transactional(TxType.MANDATORY)
    public void endAll(MemberId member) {
        em.createQuery("delete from OpenSession s where s.account = :member")
                .setParameter("member", member)
                .executeUpdate();
    }

    @Transactional
    public int tidy() {
        return em.createQuery("delete from OpenSession s where s.lastSeenAt < :then")
                .setParameter("then", clock.instant().minus(LASTS))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
