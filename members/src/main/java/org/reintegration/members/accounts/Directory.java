package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Refusal;

/** Who is who, for other rooms and for readers; a profile is open to others only when its owner says so. */
@ApplicationScoped
public class Directory implements People {

    @PersistenceContext
    EntityManager em;

    @Inject
    AccountRepository accounts;

    @Override
    @Transactional
    public Map<MemberId, Person> named(Collection<MemberId> ids) {
        Map<MemberId, Person> people = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return people;
        }
        em.createQuery("""
                        select a, o.name from Account a left join RegisteredOrganisation o on o.id = a.organisation
                        where a.id in :ids and a.status <> :erased""", Object[].class)
                .setParameter(
                        "ids", ids.stream().map(MemberId::value).distinct().toList())
                .setParameter("erased", AccountStatus.ERASED)
                .getResultStream()
                .map(row -> person((Account) row[0], (String) row[1]))
                .forEach(person -> people.put(person.id(), person));
        return people;
    }

    private static Person person(Account account, @Nullable String organisation) {
        boolean open = account.isListed() && account.status() == AccountStatus.ACTIVE;
        return new Person(
                account.memberId(),
                account.name(),
                open ? account.publicId().value() : null,
                open ? organisation : null);
    }

    @Override
    @Transactional
    public Set<MemberId> holding(Role role, Collection<String> regions) {
        Set<MemberId> holders = em.createQuery("select h from HeldRole h where h.role = :role", HeldRole.class)
                .setParameter("role", role)
                .getResultStream()
                .filter(held -> reaches(held.grant(), regions))
                .map(HeldRole::account)
                .collect(Collectors.toSet());
        return accounts.active(holders);
    }

    @Override
    @Transactional
    public Map<MemberId, Long> organisationsOf(Collection<MemberId> members) {
        Map<MemberId, Long> organisations = new LinkedHashMap<>();
        if (!members.isEmpty()) {
            em.createQuery("select a from Account a where a.id in :ids and a.organisation is not null", Account.class)
                    .setParameter(
                            "ids",
                            members.stream().map(MemberId::value).distinct().toList())
                    .getResultStream()
                    .forEach(account -> organisations.put(account.memberId(), account.organisation()));
        }
        return organisations;
    }

    @Override
    @Transactional
    public Map<String, Person> listed(Collection<String> publicIds) {
        List<PublicId> asked =
                publicIds.stream().filter(PublicId::isOne).map(PublicId::new).toList();
        Map<String, Person> people = new LinkedHashMap<>();
        if (asked.isEmpty()) {
            return people;
        }
        em.createQuery("""
                        select a, o.name from Account a left join RegisteredOrganisation o on o.id = a.organisation
                        where a.publicId in :ids and a.listed = true and a.status = :active""", Object[].class)
                .setParameter("ids", asked)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .map(row -> person((Account) row[0], (String) row[1]))
                .forEach(person -> people.put(Objects.requireNonNull(person.publicId()), person));
        return people;
    }

    @Override
    @Transactional
    public Optional<MemberId> withEmail(String email) {
        return accounts.byEmail(Email.lookUp(email))
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(Account::memberId);
    }

    static boolean reaches(Grant grant, Collection<String> regions) {
        Scope scope = grant.scope();
        return scope == null || (scope.kind() == Scope.Kind.REGION && regions.contains(scope.value()));
    }

    /** A profile for whoever may see it; for others it does not exist. */
    @Transactional
    public PublicProfile profile(Actor actor, String publicId) {
        Account account = accounts.byPublicId(publicId)
                .filter(found -> AccountPolicy.maySeeProfile(actor, found))
                .orElseThrow(Refusal::notFound);
        return account.shown(accounts.organisationOf(account));
    }

    /** The roles that a profile shows: everyone may know who edits and who moderates. */
    @Transactional
    public List<Role> rolesShown(MemberId member) {
        return accounts.rolesOf(member).stream()
                .map(held -> held.grant().role())
                .filter(role -> role == Role.EDITOR || role == Role.MODERATOR || role == Role.FACILITATOR)
                .distinct()
                .toList();
    }
}
