package org.reintegration.fund.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;

/** Sets up funds and shows how much of each is promised. */
@ApplicationScoped
@Transactional
public class FundService {

    /** A fund and the id by which other parts of the room keep it. */
    public record Named(long id, FundView fund) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public List<FundView> all(Actor actor) {
        actor.memberOrRefuse();
        Decision.allowedIf(
                        actor.holdsSomewhere(Role.FUND_OFFICER) || actor.holdsSomewhere(Role.AUTHORISER),
                        FundRule.OFFICERS_KEEP_THE_FUND)
                .orRefuse();
        return em.createQuery("select f from Fund f order by f.name, f.id", Fund.class)
                .getResultStream()
                .map(Fund::view)
                .toList();
    }

    public FundView setUp(Actor actor, FundDraft draft) {
        actor.memberOrRefuse();
        Decision.allowedIf(actor.holds(Role.FUND_OFFICER), FundRule.OFFICERS_KEEP_THE_FUND)
                .orRefuse();
        Fund fund = new Fund(draft.name(), draft.ceilingOrRefuse(), clock.instant());
        em.persist(fund);
        em.flush();
        audit.record(actor, "fund-set-up", new ContentRef("fund", fund.id()));
        return fund.view();
    }

    /** For calls, which name the fund they are paid from. */
    public Named named(String publicId) {
        if (!PublicId.isOne(publicId)) {
            throw Refusal.badInput("fund", FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
        return em.createQuery("select f from Fund f where f.publicId = :id", Fund.class)
                .setParameter("id", new PublicId(publicId))
                .getResultStream()
                .findFirst()
                .map(fund -> new Named(fund.id(), fund.view()))
                .orElseThrow(() -> Refusal.badInput("fund", FundRule.THE_VALUE_IS_KNOWN_HERE));
    }

    public FundView byId(long id) {
        Fund fund = em.find(Fund.class, id);
        if (fund == null) {
            throw Refusal.notFound();
        }
        return fund.view();
    }
}
