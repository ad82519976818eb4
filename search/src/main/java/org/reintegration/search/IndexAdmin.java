package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;

/** What an administrator may do with the index: see how it stands, have it built anew, compare it with the database. */
@ApplicationScoped
public class IndexAdmin {

    private static final ContentRef THE_INDEX = new ContentRef("index", IndexState.ONLY);
    private static final int PAGE = 200;

    @Inject
    IndexStates states;

    @Inject
    SolrCollections collections;

    @Inject
    SearchIndex index;

    @Inject
    Refresher refresher;

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
        String live = states.view().live();
        if (live == null) {
            return List.of();
        }
        try {
            return refresher.sources().stream()
                    .map(source -> compare(source, live))
                    .toList();
        } catch (SolrAway e) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, SearchRule.SOLR_ANSWERS);
        }
    }

    private IndexStatus.Compared compare(SearchSource source, String live) {
        long expected = 0;
        long missing = 0;
        long surplus = 0;
        long after = 0;
        boolean more = true;
        while (more) {
            List<Long> ids = source.idsAfter(after, PAGE);
            more = ids.size() == PAGE;
            long last = more ? ids.get(ids.size() - 1) : Long.MAX_VALUE;
            Set<Long> lacking = new HashSet<>(source.documents(ids).keySet());
            Set<Long> beyond = new HashSet<>(collections.ids(live, source.kind(), after, last));
            expected += lacking.size();
            Set<Long> both = new HashSet<>(lacking);
            both.retainAll(beyond);
            lacking.removeAll(both);
            beyond.removeAll(both);
            missing += lacking.size();
            surplus += beyond.size();
            mend(source.kind(), lacking, beyond);
            after = last;
        }
        return new IndexStatus.Compared(source.kind(), expected, missing, surplus);
    }

    private void mend(String kind, Set<Long> lacking, Set<Long> beyond) {
        List<ContentRef> refs = new ArrayList<>();
        lacking.forEach(id -> refs.add(new ContentRef(kind, id)));
        beyond.forEach(id -> refs.add(new ContentRef(kind, id)));
        for (int i = 0; i < refs.size(); i += PAGE) {
            refresher.refresh(refs.subList(i, Math.min(refs.size(), i + PAGE)), index);
        }
    }

    private static void tend(Actor actor) {
        actor.memberOrRefuse();
        Decision.allowedIf(actor.holds(Role.ADMINISTRATOR), SearchRule.ADMINISTRATORS_TEND_THE_INDEX)
                .orRefuse();
    }
}
