package org.reintegration.library.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.SqlVisibility;

/** The figures in the database; what is asked of it is one statement each, however much there is. */
@ApplicationScoped
class FigureBook {

    /** What was counted and reported from one month to another: of which record, in which month. */
    private static final String COUNTED = """
            (select f.resource_id as id, f.month, f.views, f.downloads, 0 as uses, f.calls from library.figure f
             where f.month between ?3::date and ?4::date
             union all
             select u.resource_id, date_trunc('month', u.reportedAt at time zone 'UTC')::date, 0, 0, 1, 0
             from library.use_report u where u.status = 'SHOWN'
               and u.reportedAt >= ?3::date::timestamp at time zone 'UTC'
               and u.reportedAt < (?4::date + interval '1 month') at time zone 'UTC') c""";

    @PersistenceContext
    EntityManager em;

    /** Adds lines of {@link Tally#lines}; several servers add to the same rows. What is gone meanwhile is left out. */
    @Transactional(TxType.REQUIRES_NEW)
    void add(LocalDate day, String lines) {
        em.createNativeQuery("""
                        insert into library.figure
                            (resource_id, month, views, downloads, calls, day, dayViews, dayDownloads)
                        select r.id, date_trunc('month', ?2::date)::date, sum(c.views), sum(c.downloads), sum(c.calls),
                               ?2::date, sum(c.views), sum(c.downloads)
                        from (select split_part(l, chr(9), 1)::boolean as version, split_part(l, chr(9), 2)::bigint as id,
                                     split_part(l, chr(9), 3)::bigint as views, split_part(l, chr(9), 4)::bigint as downloads,
                                     split_part(l, chr(9), 5)::bigint as calls
                              from unnest(string_to_array(?1, chr(10))) l) c
                        left join library.resource_version v on c.version and v.id = c.id
                        join library.resource r on r.id = case when c.version then v.resource_id else c.id end
                        group by r.id order by r.id
                        on conflict (resource_id, month) do update set
                            views = figure.views + excluded.views, downloads = figure.downloads + excluded.downloads,
                            calls = figure.calls + excluded.calls, day = greatest(figure.day, excluded.day),
                            dayViews = case when figure.day < excluded.day then excluded.dayViews
                                            when figure.day = excluded.day then figure.dayViews + excluded.dayViews
                                            else figure.dayViews end,
                            dayDownloads = case when figure.day < excluded.day then excluded.dayDownloads
                                                when figure.day = excluded.day then figure.dayDownloads + excluded.dayDownloads
                                                else figure.dayDownloads end""")
                .setParameter(1, lines)
                .setParameter(2, day.toString())
                .executeUpdate();
    }

    /** Whether this member wrote the record of this version. */
    @Transactional
    boolean isBy(MemberId member, long version) {
        return !em.createNativeQuery("""
                        select 1 from library.resource_version v join library.resource r on r.id = v.resource_id
                        where v.id = ?1 and r.author = ?2""")
                .setParameter(1, version)
                .setParameter(2, member.value())
                .getResultList()
                .isEmpty();
    }

    /**
     * Month, views, downloads, uses and calls of a record, oldest first, without what was counted on {@code today}; all months before
     * {@code first} stand together under the month before it.
     */
    @Transactional
    List<?> of(long record, LocalDate first, LocalDate today) {
        return em.createNativeQuery("""
                        select cast(m.month as text), sum(m.views), sum(m.downloads), sum(m.uses), sum(m.calls) from (
                            select greatest(f.month, ?2::date) as month,
                                   f.views - case when f.day = ?3::date then f.dayViews else 0 end as views,
                                   f.downloads - case when f.day = ?3::date then f.dayDownloads else 0 end as downloads,
                                   0 as uses, f.calls
                            from library.figure f where f.resource_id = ?1
                            union all
                            select greatest(date_trunc('month', u.reportedAt at time zone 'UTC')::date, ?2::date), 0, 0, 1, 0
                            from library.use_report u where u.resource_id = ?1 and u.status = 'SHOWN') m
                        group by m.month order by m.month""")
                .setParameter(1, record)
                .setParameter(2, first.minusMonths(1).toString())
                .setParameter(3, today.toString())
                .getResultList();
    }

    /** Id, views, downloads, uses and calls of the records with most of what is asked for, beginning after a number and an id. */
    @Transactional
    List<?> most(Actor actor, Wanted wanted, @Nullable After after, int size) {
        String column = wanted.order().column();
        Query query = em.createNativeQuery("select s.id, s.views, s.downloads, s.uses, s.calls from (select c.id,"
                + " sum(c.views) as views, sum(c.downloads) as downloads, sum(c.uses) as uses, sum(c.calls) as calls from "
                + COUNTED + " group by c.id) s " + readable("s") + " and s." + column + " > 0"
                + (after == null ? "" : " and (s." + column + ", s.id) < (?7, ?8)")
                + " order by s." + column + " desc, s.id desc limit " + size);
        bind(query, actor, wanted);
        if (after != null) {
            query.setParameter(7, after.number()).setParameter(8, after.id());
        }
        return query.getResultList();
    }

    /** Month, views, downloads, uses and calls of all those records together, oldest first. */
    @Transactional
    List<?> months(Actor actor, Wanted wanted) {
        Query query = em.createNativeQuery(
                "select cast(c.month as text), sum(c.views), sum(c.downloads), sum(c.uses), sum(c.calls) from "
                        + COUNTED + readable("c") + " group by c.month order by c.month");
        bind(query, actor, wanted);
        return query.getResultList();
    }

    /** Those that the actor may read, narrowed to a region and a language where they are told. */
    private static String readable(String counted) {
        return " join library.resource r on r.id = " + counted + ".id"
                + " join library.resource_version v on v.resource_id = r.id and v.no = r.publishedNo"
                + " where (?5 = '' or ?5 = any (string_to_array(r.publishedRegions, chr(10))))"
                + " and (?6 = '' or v.language = ?6) and " + SqlVisibility.READABLE;
    }

    private static void bind(Query query, Actor actor, Wanted wanted) {
        SqlVisibility.bind(query, actor);
        Language language = wanted.language();
        query.setParameter(3, wanted.from().toString())
                .setParameter(4, wanted.to().toString())
                .setParameter(5, wanted.region() == null ? "" : wanted.region())
                .setParameter(6, language == null ? "" : language.name());
    }

    /** Months from the first of one to the first of another, and what the records are narrowed to. */
    record Wanted(
            FigureOrder order,
            LocalDate from,
            LocalDate to,
            @Nullable String region,
            @Nullable Language language) {}

    /** The last record already read. */
    record After(long number, long id) {}
}
