package org.reintegration.library.records;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;

/** Published records by the countries they name, from the rows that the database keeps of them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CountryShelf {

    private static final String JOURNEYS = "select distinct o.country, h.country, r.sensitivity from library.resource r"
            + " join library.record_country o on o.resource_id = r.id and o.origin"
            + " join library.record_country h on h.resource_id = r.id and h.host";

    /** The reasons of evidence, the strongest last. */
    private static final String LADDER = Stream.of(Evidence.Reason.values())
            .sorted(Comparator.comparingInt(reason -> Evidence.of(reason).step()))
            .map(reason -> "('" + reason.name() + "', " + Evidence.of(reason).step() + ")")
            .collect(Collectors.joining(", "));

    @PersistenceContext
    EntityManager em;

    @Inject
    ResourceService records;

    @Inject
    Clock clock;

    /** By who may read it and by the country of return, from where people return there. */
    private Believed<Map<Sensitivity, Map<String, Set<String>>>> journeys;

    @PostConstruct
    void begin() {
        journeys = new Believed<>(clock, () -> said(em.createNativeQuery(JOURNEYS)));
    }

    /** The countries from which people return to others as they return to the one named, by what this actor may read. */
    public SharedHosts sharedHosts(Actor actor, String country) {
        Map<Sensitivity, Map<String, Set<String>>> said = journeys.figure();
        return SharedHosts.of(
                country,
                Stream.concat(
                                Visibility.sensitivities(actor).stream()
                                        .flatMap(open -> Stream.ofNullable(said.get(open))),
                                own(actor).values().stream())
                        .toList());
    }

    private Map<Sensitivity, Map<String, Set<String>>> own(Actor actor) {
        return Visibility.readsNoMoreOfTheirOwn(actor)
                ? Map.of()
                : said(SqlVisibility.bind(em.createNativeQuery(JOURNEYS + " where " + SqlVisibility.OWN), actor));
    }

    private static Map<Sensitivity, Map<String, Set<String>>> said(Query query) {
        return rows(query)
                .collect(Collectors.groupingBy(
                        row -> Sensitivity.valueOf((String) row[2]),
                        Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(row -> (String) row[1], Collectors.toSet()))));
    }

    /** For each of the countries the best supported records that name it, the newest first where they are equally well supported. */
    public Map<String, List<ResourceSummary>> best(
            Actor actor, Collection<String> countries, int each, Language language) {
        Query query = em.createNativeQuery(
                        "select c.country, b.resource_id from unnest(cast(?3 as text[])) as c(country)"
                                + " cross join lateral (select n.resource_id from (values " + LADDER
                                + ") as l(reason, step)"
                                + " cross join lateral (select r.resource_id, r.publishedAt from library.record_country r"
                                + " where r.country = c.country and r.evidence = l.reason and " + SqlVisibility.OPEN
                                + " order by r.publishedAt desc, r.resource_id desc limit ?4) n"
                                + " order by l.step desc, n.publishedAt desc, n.resource_id desc limit ?4) b")
                .setParameter(3, countries.stream().collect(Collectors.joining(",", "{", "}")))
                .setParameter(4, each);
        List<Object[]> found = rows(SqlVisibility.bind(query, actor)).toList();
        Map<Long, ResourceSummary> readable = records.readable(
                actor, found.stream().map(CountryShelf::id).distinct().toList(), language);
        Map<String, List<ResourceSummary>> best = new HashMap<>();
        for (Object[] row : found) {
            ResourceSummary record = readable.get(id(row));
            if (record != null) {
                best.computeIfAbsent((String) row[0], from -> new ArrayList<>()).add(record);
            }
        }
        return best;
    }

    private static Long id(Object[] row) {
        return ((Number) row[1]).longValue();
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }
}
