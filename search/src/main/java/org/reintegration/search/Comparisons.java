package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what the last comparison found, for every node to tell. */
@ApplicationScoped
class Comparisons {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    void keep(List<IndexStatus.Compared> found) {
        Instant now = clock.instant();
        em.createQuery("delete from KindCompared k").executeUpdate();
        found.forEach(one -> em.persist(new KindCompared(one, now)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Comparison> last() {
        List<KindCompared> kept = em.createQuery("select k from KindCompared k order by k.kind", KindCompared.class)
                .getResultList();
        return kept.stream()
                .map(KindCompared::endedAt)
                .max(Instant::compareTo)
                .map(ended -> new Comparison(
                        ended, kept.stream().map(KindCompared::compared).toList()));
    }
}
