package org.reintegration.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** How the work on files stands, for health and figures, which name no file. */
@ApplicationScoped
@Transactional
public class FileFigures {

    /**
     * What waits and what went wrong.
     *
     * @param oldestSeconds how long the one that waits longest has waited
     */
    public record Standing(long waiting, long oldestSeconds, long failed, long refused) {}

    @PersistenceContext
    EntityManager em;

    public Standing standing() {
        Object[] row = (Object[]) em.createNativeQuery("""
                        select (select count(*) from files.job),
                               (select coalesce(max(extract(epoch from now() - createdAt)), 0) from files.job),
                               count(*) filter (where state = 'FAILED'), count(*) filter (where state = 'REFUSED')
                        from files.file where state <> 'READY'""").getSingleResult();
        return new Standing(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
