package org.reintegration.library.records;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.people.Actor;

/** The rows that the database keeps for every cell of every published record: counted, and listed newest first. */
@ApplicationScoped
class CellBook {

    private static final String COUNTED = "select r.region, r.dimension, r.level, r.evidence, r.sensitivity, count(*)"
            + " from library.record_cell r where ";
    private static final String GROUPED = " group by r.region, r.dimension, r.level, r.evidence, r.sensitivity";
    private static final String IN_CELL = "select r.resource_id from library.record_cell r where " + SqlVisibility.OPEN
            + " and r.dimension = ?3 and r.level = ?4 and r.region = ?5";
    private static final String NEWEST_FIRST = " order by r.publishedAt desc, r.resource_id desc";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private Believed<Counted> counts;

    /** What was counted, and the maps that were drawn of it for readers of whom nothing more is known than what is open to them. */
    private record Counted(List<CellCount> cells, Map<Set<Sensitivity>, EvidenceMap> maps) {

        EvidenceMap map(Set<Sensitivity> open, List<CellCount> own) {
            return own.isEmpty() ? maps.computeIfAbsent(open, one -> drawn(one, own)) : drawn(open, own);
        }

        private EvidenceMap drawn(Set<Sensitivity> open, List<CellCount> own) {
            Stream<CellCount> seen = cells.stream().filter(count -> open.contains(count.sensitivity()));
            return new EvidenceMap(Stream.concat(seen, own.stream()).map(CellCount::forReaders));
        }
    }

    @PostConstruct
    void begin() {
        counts = new Believed<>(
                clock,
                () -> new Counted(
                        counted(em.createNativeQuery(COUNTED + "true" + GROUPED)), new ConcurrentHashMap<>()));
    }

    /** Everything that the actor may read; some seconds may pass until something new is counted for others than its author. */
    EvidenceMap map(Actor actor) {
        return counts.figure().map(Visibility.sensitivities(actor), own(actor));
    }

    private List<CellCount> own(Actor actor) {
        return Visibility.readsNoMoreOfTheirOwn(actor)
                ? List.of()
                : counted(SqlVisibility.bind(em.createNativeQuery(COUNTED + SqlVisibility.OWN + GROUPED), actor));
    }

    private static List<CellCount> counted(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> CellCount.of((Object[]) row)).toList();
    }

    List<Long> newest(Actor actor, MapCell cell, int first, int size) {
        return ids(bind(em.createNativeQuery(IN_CELL + narrowing(cell) + NEWEST_FIRST), actor, cell)
                .setFirstResult(first)
                .setMaxResults(size));
    }

    List<Long> after(Actor actor, MapCell cell, After last, int size) {
        String behind = " and (r.publishedAt, r.resource_id) < (cast(?7 as timestamptz), ?8)";
        return ids(bind(em.createNativeQuery(IN_CELL + narrowing(cell) + behind + NEWEST_FIRST), actor, cell)
                .setParameter(7, last.at().toString())
                .setParameter(8, last.id())
                .setMaxResults(size));
    }

    private static String narrowing(MapCell cell) {
        return cell.evidence() == null ? "" : " and r.evidence = any (cast(?6 as text[]))";
    }

    private static Query bind(Query query, Actor actor, MapCell cell) {
        SqlVisibility.bind(query, actor)
                .setParameter(3, cell.dimension())
                .setParameter(4, cell.level())
                .setParameter(5, cell.region() == null ? "" : cell.region());
        if (cell.evidence() != null) {
            query.setParameter(6, reasons(cell.evidence()));
        }
        return query;
    }

    private static String reasons(String level) {
        return Stream.of(Evidence.Reason.values())
                .filter(reason -> Evidence.of(reason).level().equals(level))
                .map(Enum::name)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Long> ids(Query query) {
        List<?> ids = query.getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
