package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reintegration.kernel.lists.After;

/** Finds what was open to all at some time, in the order in which readers saw it change. */
@ApplicationScoped
class Disclosures {

    /** What was harvested elsewhere is harvested there: told on, it would go round among catalogues that harvest one another. */
    private static final String OURS =
            "not exists (select p.catalogueId from Provenance p where p.catalogueId = r.sourceId)";

    @PersistenceContext
    EntityManager em;

    /** Ids of the versions that readers see or saw. */
    List<Long> ids(HarvestQuery query, int most) {
        StringBuilder text = new StringBuilder("select v.id from ResourceVersion v join v.resource r"
                + " where v.no = r.publishedNo and r.openSince is not null and " + OURS);
        Map<String, Object> values = new HashMap<>();
        if (query.from() != null) {
            text.append(" and r.disclosedAt >= :from");
            values.put("from", query.from());
        }
        if (query.before() != null) {
            text.append(" and r.disclosedAt < :before");
            values.put("before", query.before());
        }
        if (query.type() != null) {
            text.append(" and r.type = :type");
            values.put("type", query.type());
        }
        if (query.language() != null) {
            text.append(" and v.language = :language");
            values.put("language", query.language());
        }
        After last = After.of(query.after());
        if (last != null) {
            text.append(" and (r.disclosedAt > :at or (r.disclosedAt = :at and r.id > :id))");
            values.put("at", last.at());
            values.put("id", last.id());
        }
        text.append(" order by r.disclosedAt, r.id");
        TypedQuery<Long> found = em.createQuery(text.toString(), Long.class).setMaxResults(most);
        values.forEach(found::setParameter);
        return found.getResultList();
    }

    /** What these records say they are to others that everybody may read, in one query. */
    Map<Long, List<HarvestRecord.Related>> related(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("""
                        select l.from_id, l.kind, t.publicId from library.relation l join library.resource t on t.id = l.to_id
                        where l.from_id = any (cast(?1 as bigint[])) and t.publishedNo is not null and t.withdrawnAt is null
                        and t.sensitivity = 'PUBLIC' order by l.statedAt, l.id""")
                .setParameter(1, ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).longValue(),
                        Collectors.mapping(
                                row -> new HarvestRecord.Related((String) row[1], (String) row[2]),
                                Collectors.toList())));
    }

    boolean isOurs(String sourceId) {
        return em.createQuery("select p.catalogueId from Provenance p where p.catalogueId = :id", String.class)
                .setParameter("id", sourceId)
                .getResultList()
                .isEmpty();
    }

    Optional<Instant> earliest() {
        return em.createQuery(
                        "select r.disclosedAt from Resource r where r.openSince is not null order by r.disclosedAt, r.id",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
