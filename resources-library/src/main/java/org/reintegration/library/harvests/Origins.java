package org.reintegration.library.harvests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.reintegration.library.records.ResourceView;

/** Says of a record where it was taken over from. */
@ApplicationScoped
@Transactional
public class Origins {

    /** How the ids of harvested records begin in the catalogue here. */
    static final String PREFIX = "oai-";

    @PersistenceContext
    EntityManager em;

    /** Empty for what was written or imported here; whoever has the view may read the record, and so this. */
    public Optional<Origin> of(ResourceView view) {
        String entry = view.sourceId();
        return entry == null || !entry.startsWith(PREFIX)
                ? Optional.empty()
                : em.createQuery(
                                "select p, s.name from Provenance p, HarvestSource s where s.id = p.source and p.catalogueId = :entry",
                                Object[].class)
                        .setParameter("entry", entry)
                        .getResultStream()
                        .findFirst()
                        .map(row -> ((Provenance) row[0]).origin((String) row[1]));
    }
}
