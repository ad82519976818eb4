package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;

/** What an administrator may do with the index: see how it stands, have it built anew, compare it with the database. */
@ApplicationScoped
public class IndexAdmin {

    private static final ContentRef THE_INDEX = new ContentRef("index", IndexState.ONLY);

    @Inject
    IndexStates states;

    @Inject
    SolrCollections collections;

    @Inject
    Reconciler reconciler;

    @Inject
    Comparisons comparisons;

    @Inject
    Audit audit;

    @Inject
    Event<IndexNeedsCare> needsCare;

    public IndexStatus status(Actor actor) {
        tend(actor);
        IndexState.View state = states.view();
        Map<String, Long> documents = Map.of();
        boolean away = false;
        try {
            documents = collections.countByKind();
        } catch (SolrAway e) {
            // The page shows it as what it is: Solr is away.
            away = true;
        }
        return new IndexStatus(
                state.live(),
                state.building(),
                state.wanted() && state.building() == null,
                state.done(),
                state.total(),
                state.startedAt(),
                state.finishedAt(),
                state.failure(),
                state.passedOver(),
                away,
                documents);
    }

    /** Asks for a new index beside the live one; whoever hears {@link IndexNeedsCare} after commit begins. */
    @Transactional
    public void start(Actor actor) {
        tend(actor);
        if (!states.want()) {
            throw Refusal.conflict(SearchRule.ONE_REBUILD_AT_A_TIME);
        }
        audit.record(actor, "index-rebuild-asked", THE_INDEX);
        needsCare.fire(new IndexNeedsCare());
    }

    /** Compares what the index holds with what the rooms would have found, and mends what differs. */
    public List<IndexStatus.Compared> compare(Actor actor) {
        tend(actor);
        try {
            if (!reconciler.compareNow()) {
                throw Refusal.conflict(SearchRule.ONE_COMPARISON_AT_A_TIME);
            }
        } catch (SolrAway e) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, SearchRule.SOLR_ANSWERS);
        }
        return comparisons.last().map(Comparison::kinds).orElse(List.of());
    }

    /** What the last comparison found, and when it ended; empty before the first. */
    public Optional<Comparison> lastComparison(Actor actor) {
        tend(actor);
        return comparisons.last();
    }

    private static void tend(Actor actor) {
        actor.memberOrRefuse();
        Decision.allowedIf(actor.holds(Role.ADMINISTRATOR), SearchRule.ADMINISTRATORS_TEND_THE_INDEX)
                .orRefuse();
    }
}
