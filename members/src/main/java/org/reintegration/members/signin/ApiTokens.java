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
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;

/** Sign-ins of programs: a bearer token that a member gets, lists and ends. */
@ApplicationScoped
public class ApiTokens {

    /** So that a token left lying about is recognised, by people and by scanners of source code. */
    public static final String PREFIX = "rpp_";

    private static final int LONGEST_LABEL = 100;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
    private static final String BY_HASH =
            SignedInReader.COLUMNS.formatted("p.lastUsedAt is null or p.lastUsedAt < ?3", "members.api_token")
                    + "p.expiresAt > ?2";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public IssuedToken issue(MemberId member, String label) {
        Secret secret = Secret.next(PREFIX);
        String shown = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
        ApiToken token = new ApiToken(member, secret, shown.strip(), clock.instant());
        em.persist(token);
        em.flush();
        return new IssuedToken(token.view().id(), secret, token.expiresAt());
    }

    /** Who holds the token; refused as not signed in when it is unknown, ended or too old. */
    @Transactional
    public SignedIn actorOf(String token) {
        Instant now = clock.instant();
        SignedIn found = SignedInReader.read(em.createNativeQuery(BY_HASH)
                        .setParameter(1, Secret.hash(token))
                        .setParameter(2, utc(now))
                        .setParameter(3, utc(now.minus(NOTED_EVERY)))
                        .getResultList())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.SIGN_IN_FIRST, MemberRule.THE_TOKEN_IS_VALID));
        if (found.prolonged()) {
            em.createNativeQuery("update members.api_token set lastUsedAt = ?1 where id = ?2")
                    .setParameter(1, utc(now))
                    .setParameter(2, found.proof())
                    .executeUpdate();
        }
        return found;
    }

    @Transactional
    public List<TokenView> of(Actor actor) {
        return em.createQuery(
                        "select t from ApiToken t where t.account = :me and t.expiresAt > :now order by t.id desc",
                        ApiToken.class)
                .setParameter("me", actor.memberOrRefuse())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(ApiToken::view)
                .toList();
    }

    @Transactional
    public void end(Actor actor, long id) {
        ApiToken token = em.find(ApiToken.class, id);
        if (token == null || !token.account().equals(actor.memberOrRefuse())) {
            throw Refusal.notFound();
        }
        em.remove(token);
    }

    @Transactional(TxType.MANDATORY)
    public void endAll(MemberId member) {
        em.createQuery("delete from ApiToken t where t.account = :member")
                .setParameter("member", member)
                .executeUpdate();
    }

    @Transactional
    public int tidy() {
        return em.createQuery("delete from ApiToken t where t.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
