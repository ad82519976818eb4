package org.reintegration.members.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Organisations of a demonstration: marked, loaded as often as one likes, and taken away again. */
@ApplicationScoped
public class SampleOrganisations {

    @PersistenceContext
    EntityManager em;

    @Inject
    OrganisationCheck check;

    @Inject
    Clock clock;

    /** Loads them; the answer names each one's public id by the sample's key. */
    @Transactional
    public Map<String, String> load(List<SampleOrganisation> organisations) {
        Map<String, String> loaded = new LinkedHashMap<>();
        for (SampleOrganisation sample : organisations) {
            loaded.put(sample.key(), put(sample).view().publicId());
        }
        return loaded;
    }

    private RegisteredOrganisation put(SampleOrganisation sample) {
        OrganisationDraft draft = new OrganisationDraft(
                sample.name(), "", sample.country(), sample.type(), sample.ror(), null, sample.mailDomains(), 0);
        OrganisationType type = check.check(draft);
        RegisteredOrganisation organisation = find(sample.key()).orElseGet(() -> {
            RegisteredOrganisation created =
                    new RegisteredOrganisation(OrganisationStatus.REGISTERED, null, draft, type, clock.instant());
            created.isSample(sample.key());
            em.persist(created);
            return created;
        });
        organisation.describe(draft, type, clock.instant());
        em.flush();
        return organisation;
    }

    @Transactional
    public Optional<Long> id(String key) {
        return find(key).map(RegisteredOrganisation::id);
    }

    /** Takes away those that nobody belongs to any more. */
    @Transactional
    public int remove() {
        return em.createNativeQuery("""
                        delete from members.organisation o where o.sampleKey is not null
                        and not exists (select 1 from members.account a where a.organisation = o.id)""").executeUpdate();
    }

    private Optional<RegisteredOrganisation> find(String key) {
        return em.createQuery(
                        "select o from RegisteredOrganisation o where o.sampleKey = :key", RegisteredOrganisation.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
