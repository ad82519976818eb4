package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what is said of records in reports, relations and collections, each for many records in one query. */
@ApplicationScoped
class Supports {

    @PersistenceContext
    EntityManager em;

    Support of(Resource resource) {
        Long id = resource.id();
        return id == null ? Support.NONE : of(List.of(id)).getOrDefault(id, Support.NONE);
    }

    /** Only what everybody may read counts, so that the level is the same for every reader. */
    Map<Long, Support> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<String>> said = grouped("""
                select u.resource_id, u.country from library.use_report u
                where u.status = 'SHOWN' and u.outcome in ('WORKED', 'PARTLY') and u.resource_id = any (cast(?1 as bigint[]))
                union all
                select l.from_id, case when l.impact then '+impact' else '+evaluation' end
                from library.relation l join library.resource t on t.id = l.to_id
                where l.kind = 'EVIDENCED_BY' and t.publishedNo is not null and t.status <> 'WITHDRAWN' and t.sensitivity = 'PUBLIC'
                and l.from_id = any (cast(?1 as bigint[]))""", ids);
        Map<Long, Support> supports = new HashMap<>();
        said.forEach((id, words) -> supports.put(
                id,
                new Support(
                        words.stream().filter(word -> !word.startsWith("+")).collect(Collectors.toSet()),
                        words.contains("+evaluation"),
                        words.contains("+impact"))));
        return supports;
    }

    /** The tokens of the public collections that these records stand in. */
    Map<Long, Set<String>> containers(Collection<Long> ids) {
        return grouped("""
                select i.resource_id, 'collection:' || c.publicId from library.collection_item i
                join library.record_collection c on c.id = i.collection_id
                where c.open and i.resource_id = any (cast(?1 as bigint[]))""", ids);
    }

    /** How many teams each of these records served, at least in part. */
    Map<Long, Integer> served(Collection<Long> ids) {
        Map<Long, Integer> served = new HashMap<>();
        grouped("""
                select u.resource_id, cast(count(*) as text) from library.use_report u
                where u.status = 'SHOWN' and u.outcome in ('WORKED', 'PARTLY') and u.resource_id = any (cast(?1 as bigint[]))
                group by u.resource_id""", ids).forEach((id, counts) -> counts.forEach(count -> served.put(id, Integer.valueOf(count))));
        return served;
    }

    private Map<Long, Set<String>> grouped(String sql, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        em.flush();
        String array = ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(sql).setParameter(1, array).getResultList();
        Map<Long, Set<String>> grouped = new HashMap<>();
        for (Object[] row : rows) {
            grouped.computeIfAbsent(((Number) row[0]).longValue(), id -> new LinkedHashSet<>())
                    .add((String) row[1]);
        }
        return grouped;
    }
}
