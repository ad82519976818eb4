package org.reintegration.fund.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

/** Promises money: the only place that changes what a fund and a call have committed. */
@ApplicationScoped
public class Ledger {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Takes the amount from fund and call or refuses; the balance is never read first, the row count tells. */
    @Transactional(TxType.MANDATORY)
    public void commit(long fundId, long callId, long applicationId, BigDecimal amount, MemberId by) {
        take(
                "update fund.fund set committed = committed + ?1 where id = ?2 and committed + ?1 <= ceiling",
                fundId,
                amount);
        take(
                "update fund.call set committed = committed + ?1 where id = ?2 and committed + ?1 <= ceiling",
                callId,
                amount);
        em.persist(new LedgerEntry(fundId, callId, applicationId, amount, by, clock.instant()));
        em.flush();
    }

    /** What a call may still promise, for people to know; an award never asks here. */
    @Transactional(TxType.MANDATORY)
    public BigDecimal left(long fundId, long callId) {
        return (BigDecimal) em.createNativeQuery("select least(f.ceiling - f.committed, c.ceiling - c.committed)"
                        + " from fund.fund f, fund.call c where f.id = ?1 and c.id = ?2")
                .setParameter(1, fundId)
                .setParameter(2, callId)
                .getSingleResult();
    }

    private void take(String update, long id, BigDecimal amount) {
        int rows = em.createNativeQuery(update)
                .setParameter(1, amount)
                .setParameter(2, id)
                .executeUpdate();
        if (rows != 1) {
            throw Refusal.conflict(FundRule.THE_MONEY_IS_THERE);
        }
    }
}
