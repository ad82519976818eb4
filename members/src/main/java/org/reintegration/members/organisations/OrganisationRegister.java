package org.reintegration.members.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Organisations;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;

/** The register of organisations: editors keep it, members choose from it or propose what is missing. */
@ApplicationScoped
public class OrganisationRegister implements Organisations {

    private static final String KIND = "organisation";

    @PersistenceContext
    EntityManager em;

    @Inject
    OrganisationCheck check;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public Map<Long, Organisation> named(Collection<Long> ids) {
        Map<Long, Organisation> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select o from RegisteredOrganisation o where o.id in :ids", RegisteredOrganisation.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(o -> found.put(o.id(), o.named()));
        }
        return found;
    }

    @Override
    @Transactional
    public List<Organisation> all() {
        return registered().stream().map(RegisteredOrganisation::named).toList();
    }

    public boolean exists(long id) {
        return named(List.of(id)).containsKey(id);
    }

    /** What the actor may see of the register, in order of name; proposals last for those who keep it. */
    @Transactional
    public List<OrganisationView> list(Actor actor) {
        return em.createQuery(
                        "select o from RegisteredOrganisation o order by o.status desc, o.name, o.id",
                        RegisteredOrganisation.class)
                .getResultStream()
                .filter(o -> OrganisationPolicy.maySee(actor, o))
                .map(RegisteredOrganisation::view)
                .toList();
    }

    @Transactional
    public OrganisationView view(Actor actor, String publicId) {
        return findFor(actor, publicId).view();
    }

    public boolean mayKeep(Actor actor) {
        return OrganisationPolicy.mayKeep(actor).isAllowed();
    }

    /** The organisation whose people have addresses like this one. */
    @Transactional
    public Optional<Organisation> suggestedBy(String email) {
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        List<?> ids = em.createNativeQuery("""
                        select id from members.organisation
                        where status = 'REGISTERED' and mailDomains <> ''
                          and exists (select 1 from unnest(string_to_array(mailDomains, chr(10))) d
                                      where ?1 = d or right(?1, length(d) + 1) = '.' || d)
                        order by id limit 1""").setParameter(1, domain).getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> em.find(RegisteredOrganisation.class, ((Number) id).longValue()))
                .map(RegisteredOrganisation::named);
    }

    @Transactional
    public OrganisationView add(Actor actor, OrganisationDraft draft) {
        MemberId member = actor.memberOrRefuse();
        OrganisationPolicy.mayKeep(actor).orRefuse();
        RegisteredOrganisation organisation = create(draft, OrganisationStatus.REGISTERED, member);
        audit.record(actor, "organisation-added", ref(organisation));
        return organisation.view();
    }

    /** Any member may name an organisation that is missing, and choose it for the profile at once. */
    @Transactional
    public OrganisationView propose(Actor actor, OrganisationDraft draft) {
        MemberId member = actor.memberOrRefuse();
        RegisteredOrganisation organisation = create(draft, OrganisationStatus.PROPOSED, member);
        outbox.add(
                new OrganisationProposed(organisation.id(), organisation.view().name(), member.value()));
        return organisation.view();
    }

    /** Puts right what the register says; a proposal that an editor puts right is thereby taken in. */
    @Transactional
    public OrganisationView edit(Actor actor, String publicId, OrganisationDraft draft) {
        actor.memberOrRefuse();
        RegisteredOrganisation organisation = findFor(actor, publicId);
        OrganisationPolicy.mayKeep(actor).orRefuse();
        OrganisationType type = check.check(draft);
        refuseTwice(draft, organisation.id());
        organisation.edit(draft, type, clock.instant());
        organisation.register();
        em.flush();
        audit.record(actor, "organisation-edited", ref(organisation));
        return organisation.view();
    }

    /** Takes a proposal away again; whoever had chosen it has none. */
    @Transactional
    public void decline(Actor actor, String publicId) {
        actor.memberOrRefuse();
        RegisteredOrganisation organisation = findFor(actor, publicId);
        OrganisationPolicy.mayKeep(actor).orRefuse();
        if (organisation.status() != OrganisationStatus.PROPOSED) {
            throw Refusal.conflict(MemberRule.ONLY_PROPOSALS_ARE_DECLINED);
        }
        em.createNativeQuery(
                        "update members.account set organisation = null, version = version + 1 where organisation = ?1")
                .setParameter(1, organisation.id())
                .executeUpdate();
        audit.record(actor, "organisation-declined", ref(organisation));
        em.remove(organisation);
    }

    private RegisteredOrganisation create(OrganisationDraft draft, OrganisationStatus status, MemberId by) {
        OrganisationType type = check.check(draft);
        refuseTwice(draft, null);
        RegisteredOrganisation organisation = new RegisteredOrganisation(status, by, draft, type, clock.instant());
        em.persist(organisation);
        em.flush();
        return organisation;
    }

    private void refuseTwice(OrganisationDraft draft, @Nullable Long self) {
        boolean twice = em.createQuery(
                        "select o from RegisteredOrganisation o where lower(o.name) = :name",
                        RegisteredOrganisation.class)
                .setParameter("name", draft.name().strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .anyMatch(o -> !o.id().equals(self) && Objects.equals(o.view().country(), draft.country()));
        if (twice) {
            throw Refusal.conflict(MemberRule.THE_ORGANISATION_IS_NEW);
        }
    }

    private RegisteredOrganisation findFor(Actor actor, String publicId) {
        return em.createQuery(
                        "select o from RegisteredOrganisation o where o.publicId = :id", RegisteredOrganisation.class)
                .setParameter("id", id(publicId))
                .getResultStream()
                .findFirst()
                .filter(o -> OrganisationPolicy.maySee(actor, o))
                .orElseThrow(Refusal::notFound);
    }

    private static PublicId id(String publicId) {
        if (!PublicId.isOne(publicId)) {
            throw Refusal.notFound();
        }
        return new PublicId(publicId);
    }

    private List<RegisteredOrganisation> registered() {
        return em.createQuery(
                        "select o from RegisteredOrganisation o where o.status = :status order by o.name, o.id",
                        RegisteredOrganisation.class)
                .setParameter("status", OrganisationStatus.REGISTERED)
                .getResultList();
    }

    private static ContentRef ref(RegisteredOrganisation organisation) {
        return new ContentRef(KIND, organisation.id());
    }
}
