package org.reintegration.search.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The counts of questions in the database, written in one statement for each table however many there are. */
@ApplicationScoped
class QuestionBook {

    /** As many people must have asked before a question is shown to anybody. */
    static final int CROWD = 5;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    /** The month's salt as this node knows it. */
    private record Salt(LocalDate month, String value) {}

    @PersistenceContext
    EntityManager em;

    private volatile @Nullable Salt known;

    /** All nodes hash with the same salt, made by whichever needs it first. */
    @Transactional(TxType.REQUIRES_NEW)
    String salt(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        Salt salt = known;
        if (salt == null || !salt.month().equals(month)) {
            byte[] bytes = new byte[SALT_BYTES];
            RANDOM.nextBytes(bytes);
            em.createNativeQuery("insert into search.salt (month, salt) values (?1::date, ?2) on conflict do nothing")
                    .setParameter(1, month.toString())
                    .setParameter(2, HexFormat.of().formatHex(bytes))
                    .executeUpdate();
            salt = new Salt(month, (String) em.createNativeQuery("select salt from search.salt where month = ?1::date")
                    .setParameter(1, month.toString())
                    .getSingleResult());
            known = salt;
        }
        return salt.value();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void add(Counts counts) {
        write(
                """
                insert into search.question (day, language, words, times, empty)
                select split_part(l, chr(9), 1)::date, split_part(l, chr(9), 2), split_part(l, chr(9), 3),
                       split_part(l, chr(9), 4)::bigint, split_part(l, chr(9), 5)::bigint
                from unnest(string_to_array(?1, chr(10))) l order by 1, 2, 3
                on conflict (day, language, words) do update
                set times = question.times + excluded.times, empty = question.empty + excluded.empty""",
                counts.asked.entrySet().stream()
                        .map(each -> line(
                                each.getKey().day(),
                                each.getKey().question().language().tag(),
                                each.getKey().question().words(),
                                each.getValue()[0],
                                each.getValue()[1]))
                        .toList());
        write(
                """
                insert into search.drawer (month, language, words, drawer)
                select split_part(l, chr(9), 1)::date, split_part(l, chr(9), 2), split_part(l, chr(9), 3),
                       split_part(l, chr(9), 4)::smallint
                from unnest(string_to_array(?1, chr(10))) l order by 1, 2, 3, 4
                on conflict do nothing""",
                counts.heard.keySet().stream()
                        .map(each -> line(
                                each.month(),
                                each.question().language().tag(),
                                each.question().words(),
                                each.drawer()))
                        .toList());
        write(
                """
                insert into search.place (day, rank, shown, opened)
                select split_part(l, chr(9), 1)::date, split_part(l, chr(9), 2)::smallint,
                       split_part(l, chr(9), 3)::bigint, split_part(l, chr(9), 4)::bigint
                from unnest(string_to_array(?1, chr(10))) l order by 1, 2
                on conflict (day, rank) do update
                set shown = place.shown + excluded.shown, opened = place.opened + excluded.opened""",
                counts.places.entrySet().stream()
                        .map(each ->
                                line(each.getKey().day(), each.getKey().rank(), each.getValue()[0], each.getValue()[1]))
                        .toList());
    }

    private void write(String sql, List<String> lines) {
        if (!lines.isEmpty()) {
            em.createNativeQuery(sql).setParameter(1, String.join("\n", lines)).executeUpdate();
        }
    }

    private static String line(Object... cells) {
        return List.of(cells).stream().map(Object::toString).collect(Collectors.joining("\t"));
    }

    /** Closes the months that are over, and throws away what is older than a year. */
    @Transactional(TxType.REQUIRES_NEW)
    void tidy(LocalDate today) {
        String month = today.withDayOfMonth(1).toString();
        em.createNativeQuery("""
                        insert into search.crowd (month, language, words, people)
                        select month, language, words, count(*) from search.drawer where month < ?1::date
                        group by month, language, words having count(*) >= 5 on conflict do nothing""").setParameter(1, month).executeUpdate();
        em.createNativeQuery("""
                        delete from search.question q where date_trunc('month', q.day)::date < ?1::date and not exists (
                            select 1 from search.crowd c where c.month = date_trunc('month', q.day)::date
                              and c.language = q.language and c.words = q.words)""").setParameter(1, month).executeUpdate();
        for (String table : List.of("drawer", "salt")) {
            em.createNativeQuery("delete from search." + table + " where month < ?1::date")
                    .setParameter(1, month)
                    .executeUpdate();
        }
        String year = today.minusYears(1).toString();
        for (String sql : List.of(
                "delete from search.question where day < ?1::date",
                "delete from search.crowd where month < ?1::date",
                "delete from search.place where day < ?1::date")) {
            em.createNativeQuery(sql).setParameter(1, year).executeUpdate();
        }
    }

    /**
     * Questions of the last days that a crowd asked: language, words, how often, how often in vain, and by how many people in the
     * month in which most did; people of different months are not added up, because nobody can tell them apart.
     */
    @Transactional
    List<?> asked(LocalDate since, boolean inVain, int most) {
        return em.createNativeQuery("""
                        with people as (
                            select language, words, max(people) people from (
                                select language, words, people from search.crowd where month >= date_trunc('month', ?1::date)
                                union all
                                select language, words, count(*) from search.drawer
                                where month >= date_trunc('month', ?1::date) group by month, language, words) each
                            group by language, words having max(people) >= ?2)
                        select q.language, q.words, sum(q.times), sum(q.empty), max(p.people)
                        from search.question q join people p on p.language = q.language and p.words = q.words
                        where q.day >= ?1::date
                        group by q.language, q.words
                        having not ?3 or sum(q.empty) * 2 > sum(q.times)
                        order by case when ?3 then sum(q.empty) else sum(q.times) end desc, q.words limit ?4""")
                .setParameter(1, since.toString())
                .setParameter(2, CROWD)
                .setParameter(3, inVain)
                .setParameter(4, most)
                .getResultList();
    }

    @Transactional
    List<?> ranks(LocalDate since) {
        return em.createNativeQuery("""
                        select rank, sum(shown), sum(opened) from search.place
                        where day >= ?1::date group by rank having sum(shown) > 0 order by rank""").setParameter(1, since.toString()).getResultList();
    }
}
