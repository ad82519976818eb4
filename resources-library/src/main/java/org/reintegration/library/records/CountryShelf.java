package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;

/** Published records by the countries they name. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CountryShelf {

    private static final String FACTS = "cast(v.facts as jsonb)";

    /** Every country a version names; an index stands on these very words. */
    private static final String COUNTRIES = "((" + FACTS + " -> 'origin') || (" + FACTS + " -> 'transit') || (" + FACTS
            + " -> 'host') || (" + FACTS + " -> 'unspecified'))";

    /** Where the evidence of {@code r} stands on its ladder. */
    private static final String STEP = Stream.of(Evidence.Reason.values())
            .map(reason -> "when '" + reason + "' then " + Evidence.of(reason).step())
            .collect(Collectors.joining(" ", "case r.evidence ", " end"));

    /** What may be read; the same visibility as every list. */
    private static final String READABLE = """
             v.no = r.publishedNo and r.status <> 'WITHDRAWN'
            and (r.sensitivity = any (cast(?1 as text[])) or r.author = ?2)\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    ResourceService records;

    /** By country, those from which people return to it as they return to the one named, by what this actor may read. */
    public Map<String, Set<String>> sharedHosts(Actor actor, String country) {
        Query query = em.createNativeQuery("with mine as (select distinct h.host from library.resource_version v"
                        + " join library.resource r on r.id = v.resource_id"
                        + " cross join lateral jsonb_array_elements_text(" + FACTS + " -> 'host') as h(host)"
                        + " where " + COUNTRIES + " @> jsonb_build_array(cast(?3 as text))"
                        + " and " + FACTS + " -> 'origin' @> jsonb_build_array(cast(?3 as text)) and" + READABLE + ")"
                        + " select distinct o.country, m.host from mine m"
                        + " join library.resource_version v on " + COUNTRIES + " @> jsonb_build_array(m.host)"
                        + " and " + FACTS + " -> 'host' @> jsonb_build_array(m.host)"
                        + " join library.resource r on r.id = v.resource_id"
                        + " cross join lateral jsonb_array_elements_text(" + FACTS + " -> 'origin') as o(country)"
                        + " where" + READABLE)
                .setParameter(3, country);
        Map<String, Set<String>> shared = new HashMap<>();
        for (Object[] row : rows(query, actor)) {
            shared.computeIfAbsent((String) row[0], to -> new TreeSet<>()).add((String) row[1]);
        }
        return shared;
    }

    /** For each of the countries the best supported records that name it, the newest first where they are equally well supported. */
    public Map<String, List<ResourceSummary>> best(
            Actor actor, Collection<String> countries, int each, Language language) {
        Query query = em.createNativeQuery("select c.country, b.id from unnest(cast(?3 as text[])) as c(country)"
                        + " cross join lateral (select r.id from library.resource_version v"
                        + " join library.resource r on r.id = v.resource_id"
                        + " where " + COUNTRIES + " @> jsonb_build_array(c.country) and" + READABLE
                        + " order by " + STEP + " desc, r.publishedAt desc, r.id desc limit ?4) b")
                .setParameter(3, array(countries.stream()))
                .setParameter(4, each);
        List<Object[]> found = rows(query, actor);
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

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query, Actor actor) {
        return query.setParameter(
                        1, array(Visibility.sensitivities(actor).stream().map(Enum::name)))
                .setParameter(2, Visibility.me(actor).value())
                .getResultList();
    }

    private static String array(Stream<String> words) {
        return words.collect(Collectors.joining(",", "{", "}"));
    }
}
