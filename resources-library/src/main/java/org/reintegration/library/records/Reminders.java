package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds records of an age at which somebody is to be reminded, with the step they were last reminded at. */
@ApplicationScoped
class Reminders {

    /** A record, on whom it waits, since when, and the last step somebody was reminded at, 0 for none. */
    record Waiting(ResourceVersion version, Patience patience, Instant since, int reminded) {}

    /** Whoever asked and found something newer that takes its place has answered. */
    static final String DUE = """
            where r.reviewBy <= cast(?1 as timestamptz) and r.status <> 'WITHDRAWN'
            and not exists (select 1 from library.relation l where l.to_id = r.id and l.kind = 'SUPERSEDES')""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Resources resources;

    /** One node at a time; the next one waits and then finds what was done. */
    void lock() {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(7215404) as text)")
                .getResultList();
    }

    void add(Reminded reminded) {
        em.persist(reminded);
    }

    List<Waiting> waiting(Instant now, int most) {
        Map<Long, Integer> steps =
                steps("""
                select v.id, coalesce(max(m.step), 0) from library.resource r
                join library.resource_version v on v.resource_id = r.id and v.no = r.workingNo
                left join library.reminder m on m.resource_id = r.id and m.since = r.stateSince
                where r.status in ('SUBMITTED', 'IN_REVIEW', 'LANGUAGE_CHECK', 'ACCEPTED', 'REVISE', 'LANGUAGE_REVISE')
                and r.stateSince <= cast(?1 as timestamptz)
                group by v.id, r.stateSince, r.id, r.status having coalesce(max(m.step), 0) <""" + Patience.reached("r.status", "r.stateSince", "?1") + "\n" + """
                order by r.stateSince, r.id limit ?2""", now, most);
        return found(
                steps,
                version -> Patience.with(version.resource().status()),
                version -> version.resource().stateSince());
    }

    List<Waiting> dueForReview(Instant now, int most) {
        Map<Long, Integer> steps = steps(
                """
                select v.id, coalesce(max(m.step), 0) from library.resource r
                join library.resource_version v on v.resource_id = r.id and v.no = r.publishedNo
                left join library.reminder m on m.resource_id = r.id and m.since = r.reviewBy - interval '720 hours'
                """ + DUE + """
                group by v.id, r.reviewBy, r.id having coalesce(max(m.step), 0) <""" + Patience.IS_DUE_FOR_REVIEW.reached("r.reviewBy", "?1") + "\n" + """
                order by r.reviewBy, r.id limit ?2""",
                now.plus(Patience.AHEAD),
                most);
        return found(steps, version -> Patience.IS_DUE_FOR_REVIEW, version -> {
            Instant day = version.resource().reviewBy();
            return day == null ? now : day.minus(Patience.AHEAD);
        });
    }

    private List<Waiting> found(
            Map<Long, Integer> steps,
            Function<ResourceVersion, @Nullable Patience> patience,
            Function<ResourceVersion, Instant> since) {
        return resources.inOrder(List.copyOf(steps.keySet())).stream()
                .flatMap(version -> Stream.ofNullable(patience.apply(version))
                        .map(known ->
                                new Waiting(version, known, since.apply(version), steps.getOrDefault(version.id(), 0))))
                .toList();
    }

    private Map<Long, Integer> steps(String sql, Instant until, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(sql)
                .setParameter(1, until.toString())
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> ((Number) row[1]).intValue(),
                        (one, other) -> one,
                        HashMap::new));
    }
}
