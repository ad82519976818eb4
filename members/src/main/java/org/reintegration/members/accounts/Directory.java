package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    public Map<MemberId, List<String>> countriesOf(Collection<MemberId> members) {
        return members.isEmpty()
                ? Map.of()
                : em.createQuery("select a from Account a where a.id in :ids", Account.class)
                        .setParameter(
                                "ids",
                                members.stream().map(MemberId::value).distinct().toList())
                        .getResultStream()
                        .filter(account -> !account.countries().isEmpty())
                        .collect(Collectors.toMap(Account::memberId, Account::countries));
    }

    @Override
    @Transactional
    public Map<String, Person> listed(Collection<String> publicIds) {
        Map<String, Person> people = addressed(publicIds);
        people.values().removeIf(person -> person.publicId() == null);
        return people;
    }

    @Override
    @Transactional
    public Map<String, Person> addressed(Collection<String> publicIds) {
        List<PublicId> asked =
                publicIds.stream().filter(PublicId::isOne).map(PublicId::new).toList();
        Map<String, Person> people = new LinkedHashMap<>();
        if (!asked.isEmpty()) {
            em.createQuery("""
                            select a, o.name from Account a left join RegisteredOrganisation o on o.id = a.organisation
                            where a.publicId in :ids and a.status = :active""", Object[].class)
                    .setParameter("ids", asked)
                    .setParameter("active", AccountStatus.ACTIVE)
                    .getResultStream()
                    .forEach(row -> people.put(
                            ((Account) row[0]).publicId().value(), person((Account) row[0], (String) row[1])));
        }
        return people;
    }

    @Override
    @Transactional
    public Map<String, Person> called(String words, Collection<Long> inside, boolean others, int most) {
        List<?> ids = em.createNativeQuery("""
                        select publicId from (
                            select publicId, ' ' || regexp_replace(normalize(lower(name), NFD), '[\\u0300-\\u036f\\u064b-\\u065f]', '', 'g') as folded,
                                   id = any(cast(string_to_array(?2, ',') as bigint[])) as known
                            from members.account
                            where status = 'ACTIVE' and (id = any(cast(string_to_array(?2, ',') as bigint[])) or (?3 and listed))) a
                        where position(' ' || ?1 in folded) > 0 order by known desc, folded limit ?4""")
                .setParameter(1, folded(words))
                .setParameter(2, inside.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter(3, others)
                .setParameter(4, most)
                .getResultList();
        List<String> found = ids.stream().map(Object::toString).toList();
        Map<String, Person> people = addressed(found);
        Map<String, Person> inOrder = new LinkedHashMap<>();
        found.forEach(id -> inOrder.put(id, people.get(id)));
        return inOrder;
    }

    /** As the database folds names: small letters without their accents, Arabic without vowel signs. */
    private static String folded(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f\\u064b-\\u065f]", "")
                .strip();
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
