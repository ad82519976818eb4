package org.reintegration.kernel.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

/** Edited concepts in the database; one edit at a time on however many servers, so that rules on several concepts hold. */
@ApplicationScoped
class VocabularyBook {

    private static final String KIND = "concept";

    @PersistenceContext
    EntityManager em;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Makes the new state of a concept while nobody else edits anything. */
    interface Edit {

        /**
         * The concept as it shall stand.
         *
         * @param before how the concept stands; null when nobody ever heard of it
         * @param now the thesaurus with every edit there is
         */
        EditedConcept of(@Nullable EditedConcept before, Thesaurus now);
    }

    /** How often anything was ever edited; grows with every edit. */
    @Transactional
    long edits() {
        return ((Number) em.createNativeQuery("select coalesce(sum(version), 0) from kernel.edited_concept")
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    List<EditedConcept> all() {
        return em.createQuery("select c from StoredConcept c order by c.id", StoredConcept.class)
                .getResultStream()
                .map(stored -> stored.edited(shipped(stored.concept())))
                .toList();
    }

    /** A concept as it stands, and its version; empty when there is none. */
    @Transactional
    Optional<ConceptView> view(String concept) {
        Concept shipped = shipped(concept);
        return find(concept)
                .map(stored -> new ConceptView(stored.edited(shipped), stored.version(), shipped != null))
                .or(() -> Optional.ofNullable(shipped)
                        .map(untouched -> new ConceptView(EditedConcept.of(untouched), 0, true)));
    }

    /**
     * Changes a concept and puts the act on record.
     *
     * @param seen the version on top of which it is changed; null when the concept must be new
     */
    @Transactional
    void change(Actor actor, String act, String concept, @Nullable Integer seen, String detail, Edit edit) {
        MemberId me = actor.memberOrRefuse();
        em.createNativeQuery("select cast(pg_advisory_xact_lock(7215404) as text)")
                .getResultList();
        Concept shipped = shipped(concept);
        Optional<StoredConcept> stored = find(concept);
        if (seen != null && stored.map(StoredConcept::version).orElse(0).intValue() != seen) {
            throw Refusal.changedMeanwhile();
        }
        EditedConcept before = view(concept).map(ConceptView::concept).orElse(null);
        EditedConcept now = edit.of(before, vocabularies.with(all()));
        stored.ifPresent(known -> known.take(now, shipped, me, clock.instant()));
        StoredConcept kept = stored.orElseGet(() -> new StoredConcept(now, shipped, me, clock.instant()));
        em.persist(kept);
        em.flush();
        audit.record(actor, act, new ContentRef(KIND, kept.id()), detail);
    }

    private @Nullable Concept shipped(String concept) {
        return vocabularies.shippedConcepts().concept(concept).orElse(null);
    }

    private Optional<StoredConcept> find(String concept) {
        return em.createQuery("select c from StoredConcept c where c.concept = :concept", StoredConcept.class)
                .setParameter("concept", concept)
                .getResultStream()
                .findFirst();
    }
}
