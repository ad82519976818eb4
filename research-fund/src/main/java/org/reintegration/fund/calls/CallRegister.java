package org.reintegration.fund.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reintegration.fund.gaps.GapMove;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** Calls for the rest of the room: found, locked and moved within the transaction of whoever asks. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CallRegister {

    @PersistenceContext
    EntityManager em;

    @Inject
    GapService gaps;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    public Optional<CallFacts> find(String publicId) {
        return PublicId.isOne(publicId)
                ? em.createQuery("select c from Call c where c.publicId = :id", Call.class)
                        .setParameter("id", new PublicId(publicId))
                        .getResultStream()
                        .findFirst()
                        .map(Call::facts)
                : Optional.empty();
    }

    /** A call that everyone may know of. */
    public Optional<CallFacts> findPublished(String publicId) {
        return PublicId.isOne(publicId)
                ? em.createQuery(
                                "select c from Call c where c.publicId = :id and c.publishedAt is not null", Call.class)
                        .setParameter("id", new PublicId(publicId))
                        .getResultStream()
                        .findFirst()
                        .map(Call::facts)
                : Optional.empty();
    }

    public CallFacts read(long id) {
        return facts(id, LockModeType.NONE);
    }

    public Map<Long, CallFacts> named(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select c from Call c where c.id in :ids", Call.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Call::id, Call::facts));
    }

    /** While a member submits, the call cannot close: whoever closes it waits for those who were in time. */
    public CallFacts heldOpen(long id) {
        em.createNativeQuery("select id from fund.call where id = ?1 for share")
                .setParameter(1, id)
                .getResultList();
        return facts(id, LockModeType.NONE);
    }

    /** Nobody submits, ranks, decides or closes beside the holder of this lock. */
    public CallFacts locked(long id) {
        return facts(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Published calls past their closing instant that nobody has closed. */
    public List<Long> due() {
        return em.createQuery("select c.id from Call c where c.status = :published and c.closesAt < :now", Long.class)
                .setParameter("published", CallStatus.PUBLISHED)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Whether the table and the policy let this actor move it now. */
    public boolean isOpen(Actor actor, CallFacts call, CallMove move) {
        return move.from().contains(call.status())
                && move.mayBeMadeBy(actor, call.id()).isAllowed();
    }

    public void allow(Actor actor, CallFacts call, CallMove move) {
        move.mayBeMadeBy(actor, call.id()).orRefuse();
    }

    public CallFacts move(Actor actor, long id, CallMove move) {
        move.mayBeMadeBy(actor, id).orRefuse();
        Call call = em.find(Call.class, id);
        if (call == null) {
            throw Refusal.notFound();
        }
        em.refresh(call, LockModeType.PESSIMISTIC_WRITE);
        call.make(move, clock.instant());
        em.flush();
        if (move == CallMove.PUBLISH) {
            gaps.moveAll(call.form().gaps(), GapMove.CALL);
        }
        outbox.add(new CallChanged(call.ref()));
        audit.record(actor, "call-" + move.slug(), call.ref());
        return call.facts();
    }

    private CallFacts facts(long id, LockModeType lock) {
        Call call = em.find(Call.class, id);
        if (call == null) {
            throw Refusal.notFound();
        }
        em.refresh(call, lock);
        return call.facts();
    }
}
