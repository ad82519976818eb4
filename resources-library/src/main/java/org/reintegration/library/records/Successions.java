package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.Outbox;

/** Keeps with each record what has taken its place, as far as everybody may read it, so that it is the same for every reader. */
@ApplicationScoped
public class Successions {

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** After something was said, or taken back, about what takes the place of a record. */
    @Transactional(TxType.MANDATORY)
    public void of(ContentRef older) {
        recount(List.of(older.id()));
    }

    /** After what a record is to another was said, or taken back: whoever harvests it reads it again, if they may know the other. */
    @Transactional(TxType.MANDATORY)
    public void said(ContentRef from, ContentRef to) {
        em.flush();
        em.createNativeQuery("""
                        update library.resource set disclosedAt = cast(?3 as timestamptz)
                        where id = ?1 and disclosedAt is not null and exists (select 1 from library.resource t
                            where t.id = ?2 and t.publishedNo is not null and t.withdrawnAt is null and t.sensitivity = 'PUBLIC')""")
                .setParameter(1, from.id())
                .setParameter(2, to.id())
                .setParameter(3, clock.instant().toString())
                .executeUpdate();
    }

    /** After a record was withdrawn, or its readers are others: what it takes the place of stands differently now. */
    void by(Resource newer) {
        recount(ids("select to_id from library.relation where kind = 'SUPERSEDES' and from_id = " + newer.id()));
    }

    /** After records are gone with their relations. */
    void afterRemoval() {
        recount(ids("select id from library.resource where supersededBy <> ''"));
    }

    private List<Long> ids(String sql) {
        em.flush();
        @SuppressWarnings("unchecked")
        List<Number> found = em.createNativeQuery(sql).getResultList();
        return found.stream().map(Number::longValue).toList();
    }

    private void recount(List<Long> older) {
        if (older.isEmpty()) {
            return;
        }
        em.flush();
        List<?> changed = em.createNativeQuery("""
                        update library.resource r set supersededBy = n.ids,
                            disclosedAt = case when r.disclosedAt is null then null else cast(?2 as timestamptz) end
                        from (select o.id, coalesce(string_agg(s.publicId, chr(10) order by s.id), '') as ids
                              from library.resource o
                              left join library.relation l on l.to_id = o.id and l.kind = 'SUPERSEDES'
                              left join library.resource s on s.id = l.from_id and s.publishedNo is not null
                                  and s.withdrawnAt is null and s.sensitivity = 'PUBLIC'
                              where o.id = any (cast(?1 as bigint[])) group by o.id) n
                        where r.id = n.id and r.supersededBy <> n.ids returning r.id""")
                .setParameter(1, older.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .setParameter(2, clock.instant().toString())
                .getResultList();
        changed.forEach(
                id -> outbox.add(new SuccessionChanged(new ContentRef(Resource.KIND, ((Number) id).longValue()))));
    }
}
