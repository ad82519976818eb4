package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.signin.Secret;

/** Accounts, their roles and their mailed links in the database. */
@ApplicationScoped
class AccountRepository {

    @PersistenceContext
    EntityManager em;

    Optional<Account> byEmail(String email) {
        return em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    Optional<Account> byId(MemberId id) {
        return Optional.ofNullable(em.find(Account.class, id.value()));
    }

    Optional<Account> byPublicId(String publicId) {
        if (!PublicId.isOne(publicId)) {
            return Optional.empty();
        }
        return em.createQuery("select a from Account a where a.publicId = :id", Account.class)
                .setParameter("id", new PublicId(publicId))
                .getResultStream()
                .findFirst();
    }

    Optional<Account> bySampleKey(String key) {
        return em.createQuery("select a from Account a where a.sampleKey = :key", Account.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The account of whoever is signed in. */
    Account of(Actor actor) {
        return byId(actor.memberOrRefuse()).orElseThrow(Refusal::signInFirst);
    }

    void add(Account account) {
        em.persist(account);
        em.flush();
    }

    /** Waits until nobody else is creating an account for this address, to the end of the transaction. */
    void holdAddress(String email) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) held")
                .setParameter(1, email)
                .getResultList();
    }

    List<HeldRole> rolesOf(MemberId member) {
        return em.createQuery(
                        "select h from HeldRole h where h.account = :member order by h.role, h.id", HeldRole.class)
                .setParameter("member", member)
                .getResultList();
    }

    void add(HeldRole role) {
        em.persist(role);
        em.flush();
    }

    void remove(HeldRole role) {
        em.remove(role);
    }

    void removeRoles(MemberId member) {
        em.createQuery("delete from HeldRole h where h.account = :member")
                .setParameter("member", member)
                .executeUpdate();
    }

    /** Every active administrator; whoever asks holds the answer still until the transaction ends. */
    Set<MemberId> administratorsHeldStill() {
        List<HeldRole> held = em.createQuery("select h from HeldRole h where h.role = :role", HeldRole.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return active(held.stream().map(HeldRole::account).collect(Collectors.toSet()));
    }

    Set<MemberId> active(Set<MemberId> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        return em.createQuery("select a from Account a where a.id in :ids and a.status = :active", Account.class)
                .setParameter("ids", members.stream().map(MemberId::value).toList())
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .map(Account::memberId)
                .collect(Collectors.toSet());
    }

    @Nullable String organisationOf(Account account) {
        Long organisation = account.organisation();
        if (organisation == null) {
            return null;
        }
        return em.createQuery("select o.name from RegisteredOrganisation o where o.id = :id", String.class)
                .setParameter("id", organisation)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    void add(MailedLink link) {
        em.persist(link);
    }

    Optional<MailedLink> link(String clear) {
        return em.createQuery("select l from MailedLink l where l.hash = :hash", MailedLink.class)
                .setParameter("hash", Secret.hash(clear))
                .getResultStream()
                .findFirst();
    }

    /** A link that was used takes all of the same purpose with it. */
    void removeLinks(MemberId member, MailPurpose purpose) {
        em.createQuery("delete from MailedLink l where l.account = :member and l.purpose = :purpose")
                .setParameter("member", member)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    void removeLinks(MemberId member) {
        em.createQuery("delete from MailedLink l where l.account = :member")
                .setParameter("member", member)
                .executeUpdate();
    }
}
