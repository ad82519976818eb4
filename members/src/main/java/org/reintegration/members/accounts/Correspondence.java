package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Correspondent;
import org.reintegration.kernel.people.Correspondents;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;

/** Who can be written to, in which language, at which hour, and what they may see now. */
@ApplicationScoped
class Correspondence implements Correspondents {

    @PersistenceContext
    EntityManager em;

    @Override
    @Transactional
    public Map<MemberId, Correspondent> now(Collection<MemberId> members) {
        Map<MemberId, Correspondent> found = new HashMap<>();
        if (members.isEmpty()) {
            return found;
        }
        List<Account> active = withStatus(members, AccountStatus.ACTIVE);
        Map<MemberId, Set<Grant>> grants = grants(members);
        for (Account account : active) {
            MemberId id = account.memberId();
            found.put(
                    id,
                    new Correspondent(
                            Actor.member(id, grants.getOrDefault(id, Set.of())),
                            account.language(),
                            zone(account.timeZone())));
        }
        return found;
    }

    @Override
    @Transactional
    public Set<MemberId> gone(Collection<MemberId> members) {
        return members.isEmpty()
                ? Set.of()
                : withStatus(members, AccountStatus.ERASED).stream()
                        .map(Account::memberId)
                        .collect(Collectors.toSet());
    }

    private List<Account> withStatus(Collection<MemberId> members, AccountStatus status) {
        return em.createQuery("select a from Account a where a.id in :ids and a.status = :status", Account.class)
                .setParameter("ids", members.stream().map(MemberId::value).toList())
                .setParameter("status", status)
                .getResultList();
    }

    private Map<MemberId, Set<Grant>> grants(Collection<MemberId> members) {
        return em.createQuery("select h from HeldRole h where h.account in :members", HeldRole.class)
                .setParameter("members", members)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        HeldRole::account, Collectors.mapping(HeldRole::grant, Collectors.toSet())));
    }

    /** A zone that the time zone rules forgot is no reason to write to nobody. */
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
