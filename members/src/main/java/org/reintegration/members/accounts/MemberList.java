package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

/** The administrator's list of members, in order of name for people and of age for programs. */
@ApplicationScoped
class MemberList {

    static final int PAGE = 30;
    static final int LARGEST_SLICE = 100;

    /** Inside: everybody who is still somebody, whose name or address holds the words, in the status, holding the role. */
    private static final String WANTED =
            " from Account a where a.status <> :erased and (:any = true or a.status = :status)"
                    + " and (lower(a.name) like :words escape '!' or a.email like :words escape '!')"
                    + " and (:everyRole = true or a.id in :holders)";

    @PersistenceContext
    EntityManager em;

    NumberedPage<MemberRow> page(MemberQuery query, int asked) {
        int number = NumberedPage.within(asked);
        List<Account> found = filled(
                        em.createQuery("select a" + WANTED + " order by lower(a.name), a.id", Account.class), query)
                .setFirstResult((number - 1) * PAGE)
                .setMaxResults(PAGE)
                .getResultList();
        long total = filled(em.createQuery("select count(a)" + WANTED, Long.class), query)
                .getSingleResult();
        return new NumberedPage<>(rows(found), number, PAGE, total);
    }

    Slice<MemberRow> slice(MemberQuery query, String after, int asked) {
        int size = Math.max(1, Math.min(LARGEST_SLICE, asked));
        long start = after.isEmpty() ? 0 : number(Cursor.keys(after, 1).get(0));
        List<Account> found = filled(
                        em.createQuery("select a" + WANTED + " and a.id > :start order by a.id", Account.class), query)
                .setParameter("start", start)
                .setMaxResults(size + 1)
                .getResultList();
        return Slice.of(rows(found), size, row -> Cursor.of(row.id()));
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> statement, MemberQuery query) {
        String words = query.words().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        AccountStatus status = query.status();
        List<Long> holders = holders(query);
        return statement
                .setParameter("erased", AccountStatus.ERASED)
                .setParameter("any", status == null)
                .setParameter("status", status == null ? AccountStatus.ACTIVE : status)
                .setParameter("words", "%" + words + "%")
                .setParameter("everyRole", query.role() == null)
                .setParameter("holders", holders.isEmpty() ? List.of(-1L) : holders);
    }

    private List<Long> holders(MemberQuery query) {
        if (query.role() == null) {
            return List.of();
        }
        return em.createQuery("select h from HeldRole h where h.role = :role", HeldRole.class)
                .setParameter("role", query.role())
                .getResultStream()
                .map(held -> held.account().value())
                .toList();
    }

    private List<MemberRow> rows(List<Account> found) {
        Map<MemberId, List<Grant>> grants =
                grants(found.stream().map(Account::memberId).toList());
        return found.stream()
                .map(account -> new MemberRow(
                        account.id(),
                        account.publicId().value(),
                        account.name(),
                        account.email(),
                        account.status(),
                        account.sampleKey() != null,
                        account.createdAt(),
                        grants.getOrDefault(account.memberId(), List.of())))
                .toList();
    }

    private Map<MemberId, List<Grant>> grants(Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select h from HeldRole h where h.account in :members order by h.role, h.id", HeldRole.class)
                .setParameter("members", members)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        HeldRole::account, Collectors.mapping(HeldRole::grant, Collectors.toList())));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }
}
