package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** The map of evidence, live from the records: what is known of each dimension at each level, and where nobody has looked. */
@ApplicationScoped
@Transactional
public class EvidenceMapService {

    /** What of {@code library.resource r} may be read and stands in a cell; the same visibility as every list. */
    private static final String CELLS = """
            join library.resource_version v on v.resource_id = r.id and v.no = r.publishedNo
            cross join lateral jsonb_to_recordset(cast(v.facts as jsonb) -> 'cells') as c(dimension text, level text)
            where c.dimension is not null and c.level is not null and
            """ + SqlVisibility.READABLE;

    private static final String NEWEST_FIRST = " order by r.publishedAt desc, r.id desc";
    private static final int LARGEST_SLICE = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Vocabularies vocabularies;

    @Inject
    ResourceService records;

    /** Every count there is in one grouped query. */
    public EvidenceMap map(Actor actor) {
        Query query = em.createNativeQuery("""
                select g.region, c.dimension, c.level, r.evidence, count(distinct r.id)
                from library.resource r cross join lateral regexp_split_to_table(r.publishedRegions, chr(10)) as g(region)
                """
                + CELLS
                + "group by grouping sets ((c.dimension, c.level, r.evidence),"
                + " (g.region, c.dimension, c.level, r.evidence))");
        SqlVisibility.bind(query, actor);
        Map<EvidenceMap.Count, Long> summed = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        for (Object[] row : rows) {
            String level = Evidence.of(Evidence.Reason.valueOf((String) row[3])).level();
            EvidenceMap.Count key = new EvidenceMap.Count((String) row[0], (String) row[1], (String) row[2], level, 0);
            summed.merge(key, ((Number) row[4]).longValue(), Long::sum);
        }
        return new EvidenceMap(summed.entrySet().stream()
                .map(entry -> new EvidenceMap.Count(
                        entry.getKey().region(),
                        entry.getKey().dimension(),
                        entry.getKey().level(),
                        entry.getKey().evidence(),
                        entry.getValue()))
                .toList());
    }

    /** The records of one cell, newest first: exactly those that the map counts. */
    public NumberedPage<ResourceSummary> in(Actor actor, MapCell cell, Language language, int asked, int size) {
        int number = NumberedPage.within(asked);
        String from = from(cell);
        Query newest = bind(em.createNativeQuery("select r.id " + from + NEWEST_FIRST), actor, cell)
                .setFirstResult((number - 1) * size)
                .setMaxResults(size);
        Number total = (Number) bind(em.createNativeQuery("select count(*) " + from), actor, cell)
                .getSingleResult();
        return new NumberedPage<>(
                listed(actor, newest, language).stream().map(Listed::record).toList(), number, size, total.longValue());
    }

    /** The same in slices; {@code after} is where the last one ended. */
    public Slice<ResourceSummary> in(Actor actor, MapCell cell, Language language, @Nullable String after, int asked) {
        int size = Math.max(1, Math.min(LARGEST_SLICE, asked));
        After last = After.ofNewest(after);
        String behind = " and (r.publishedAt, r.id) < (cast(?7 as timestamptz), ?8)";
        Query newest = bind(em.createNativeQuery("select r.id " + from(cell) + behind + NEWEST_FIRST), actor, cell)
                .setParameter(7, last.at().toString())
                .setParameter(8, last.id())
                .setMaxResults(size + 1);
        return Slice.of(
                        listed(actor, newest, language),
                        size,
                        row -> After.cursor(row.record().publishedAt(), row.id()))
                .map(Listed::record);
    }

    private record Listed(Long id, ResourceSummary record) {}

    private List<Listed> listed(Actor actor, Query query, Language language) {
        List<?> ids = query.getResultList();
        List<Long> inOrder = ids.stream().map(id -> ((Number) id).longValue()).toList();
        Map<Long, ResourceSummary> readable = records.readable(actor, inOrder, language);
        return inOrder.stream()
                .flatMap(id -> Stream.ofNullable(readable.get(id)).map(record -> new Listed(id, record)))
                .toList();
    }

    private String from(MapCell cell) {
        check(cell);
        List<String> narrowing = new ArrayList<>(List.of("and c.dimension = ?3 and c.level = ?4"));
        if (cell.region() != null) {
            narrowing.add("and ?5 = any (string_to_array(r.publishedRegions, chr(10)))");
        }
        if (cell.evidence() != null) {
            narrowing.add("and r.evidence = any (cast(?6 as text[]))");
        }
        return "from library.resource r " + CELLS + String.join(" ", narrowing);
    }

    private void check(MapCell cell) {
        known("dimension", Vocabularies.DIMENSIONS, cell.dimension());
        known("level", Vocabularies.LEVELS, cell.level());
        known("region", Vocabularies.REGIONS, cell.region());
        known("evidence", Vocabularies.EVIDENCE_LEVELS, cell.evidence());
    }

    private void known(String field, String vocabulary, @Nullable String id) {
        if (id != null && !vocabularies.named(vocabulary).contains(id)) {
            throw Refusal.badInput(field, LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY);
        }
    }

    private static Query bind(Query query, Actor actor, MapCell cell) {
        SqlVisibility.bind(query, actor);
        query.setParameter(3, cell.dimension());
        query.setParameter(4, cell.level());
        if (cell.region() != null) {
            query.setParameter(5, cell.region());
        }
        if (cell.evidence() != null) {
            query.setParameter(
                    6,
                    array(Stream.of(Evidence.Reason.values())
                            .filter(reason -> Evidence.of(reason).level().equals(cell.evidence()))
                            .map(Enum::name)));
        }
        return query;
    }

    private static String array(Stream<String> words) {
        return words.collect(Collectors.joining(",", "{", "}"));
    }
}
