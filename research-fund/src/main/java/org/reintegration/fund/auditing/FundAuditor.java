package org.reintegration.fund.auditing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Sha256;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;

/** Recomputes what must hold from the rows themselves and tells what does not; it trusts no counter and changes nothing. */
@ApplicationScoped
@Transactional
public class FundAuditor {

    /** Each query answers with the ids of what breaks its rule. */
    private static final Map<Invariant, List<String>> QUERIES = Map.of(
            Invariant.COMMITTED_EQUALS_LEDGER,
            List.of(
                    "select 'fund ' || f.id from fund.fund f where f.committed <>"
                            + " (select coalesce(sum(l.amount), 0) from fund.ledger_entry l where l.fundId = f.id)",
                    "select 'call ' || c.id from fund.call c where c.committed <>"
                            + " (select coalesce(sum(l.amount), 0) from fund.ledger_entry l where l.callId = c.id)"),
            Invariant.COMMITTED_IS_WITHIN_CEILING,
            List.of(
                    "select 'fund ' || f.id from fund.fund f where f.committed > f.ceiling or f.committed < 0",
                    "select 'call ' || c.id from fund.call c where c.committed > c.ceiling or c.committed < 0"),
            Invariant.ONE_DECISION_PER_ROUND,
            List.of("select 'application ' || d.applicationId from fund.decision d"
                    + " group by d.applicationId, d.round having count(*) > 1"),
            Invariant.DECISION_MATCHES_STAGE,
            List.of("select 'application ' || a.id from fund.application a left join fund.decision d"
                    + " on d.applicationId = a.id and d.round = a.round"
                    + " where (a.stage in ('AWARDED', 'DECLINED') and d.outcome is distinct from a.stage)"
                    + " or (a.stage = 'APPEALED' and d.outcome = 'AWARDED')"
                    + " or (a.stage not in ('AWARDED', 'DECLINED', 'APPEALED') and d.id is not null)"),
            Invariant.AWARD_STANDS_IN_LEDGER,
            List.of("select 'application ' || coalesce(d.applicationId, l.applicationId) from"
                    + " (select * from fund.decision where outcome = 'AWARDED') d"
                    + " full join (select applicationId, sum(amount) as amount from fund.ledger_entry group by applicationId) l"
                    + " on l.applicationId = d.applicationId"
                    + " where d.amount is distinct from l.amount"),
            Invariant.NOTHING_RECEIVED_LATE,
            List.of("select 'snapshot ' || s.id from fund.snapshot s join fund.application a on a.id = s.applicationId"
                    + " join fund.call c on c.id = a.callId"
                    + " where s.receivedAt < c.opensAt or s.receivedAt > greatest(c.closesAt, (select max(e.until) from"
                    + " fund.personal_extension e where e.applicationId = a.id and e.grantedAt <= s.receivedAt))"),
            Invariant.NO_REVIEW_WITH_A_CONFLICT,
            List.of(
                    "select 'review ' || r.id from fund.review r where r.status in ('SUBMITTED', 'LOCKED') and exists"
                            + " (select 1 from fund.party p where p.applicationId = r.applicationId and p.joinedAt is not null"
                            + " and (p.member = r.reviewer or p.organisation = r.organisation))",
                    "select 'review ' || r.id from fund.review r where r.status in ('SUBMITTED', 'LOCKED') and exists"
                            + " (select 1 from fund.review other where other.applicationId = r.applicationId"
                            + " and other.reviewer = r.reviewer and other.status = 'CONFLICTED' and other.round <= r.round)"));

    @PersistenceContext
    EntityManager em;

    /** Everything that does not hold; empty is the good answer. */
    public List<Finding> findings(Actor actor) {
        Decision.allowedIf(
                        actor.portal() || actor.holds(Role.ADMINISTRATOR) || actor.holds(Role.FUND_OFFICER),
                        FundRule.OFFICERS_KEEP_THE_FUND)
                .orRefuse();
        List<Finding> findings = new ArrayList<>();
        for (Invariant invariant : Invariant.values()) {
            QUERIES.getOrDefault(invariant, List.of()).forEach(query -> broken(findings, invariant, query));
        }
        hashes(findings, Invariant.SNAPSHOT_MATCHES_HASH, "snapshot");
        hashes(findings, Invariant.RANKING_MATCHES_HASH, "ranking");
        return findings;
    }

    private void broken(List<Finding> findings, Invariant invariant, String query) {
        for (Object subject : em.createNativeQuery(query).getResultList()) {
            findings.add(new Finding(invariant, String.valueOf(subject)));
        }
    }

    private void hashes(List<Finding> findings, Invariant invariant, String table) {
        List<?> rows = em.createNativeQuery("select id, content, hash from fund." + table + " order by id")
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            if (!Sha256.of(String.valueOf(columns[1])).equals(columns[2])) {
                findings.add(new Finding(invariant, table + " " + columns[0]));
            }
        }
    }
}
