package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** How an administrator weighs the places of a match without a release: sees first what would move, then puts it in force on every node. */
@ApplicationScoped
public class WeightsDesk {

    private static final int FIRST = 10;
    private static final int MOST_SAMPLES = 20;
    private static final double HEAVIEST = 20;
    private static final Set<String> SHARES = Set.of("tie", "needed");

    /** A query to try weights on. */
    public record Sample(String text, Language language) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    SearchWiring wiring;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Reads what is in force, so that this node weighs by it; called every few seconds. */
    @Transactional
    public void refresh() {
        wiring.weigh(newest().map(StoredWeights::weights).orElse(Weights.TUNED));
    }

    @Transactional
    public WeightsView inForce(Actor actor) {
        tend(actor);
        Optional<StoredWeights> newest = newest();
        return new WeightsView(
                newest.map(StoredWeights::version).orElse(0),
                newest.map(StoredWeights::weights).orElse(Weights.TUNED).values(),
                Weights.TUNED.values(),
                newest.map(StoredWeights::since).orElse(null));
    }

    /** Puts weights in force on top of those the administrator saw. */
    @Transactional
    public WeightsView set(Actor actor, Map<String, Double> values, int seen) {
        tend(actor);
        Weights checked = checked(values);
        int rows = em.createNativeQuery("""
                        insert into search.weights (version, given, setBy, setAt) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                .setParameter(1, seen + 1)
                .setParameter(2, StoredWeights.write(checked.values()))
                .setParameter(3, actor.memberOrRefuse().value())
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        Optional<StoredWeights> newest = newest();
        if (rows == 0 || newest.isEmpty() || newest.get().version() != seen + 1) {
            throw Refusal.changedMeanwhile();
        }
        audit.record(actor, "search-weights-set", new ContentRef("search-weights", seen + 1));
        return inForce(actor);
    }

    /** What the first hits of each query are now, and would be. */
    public List<Moved> preview(Actor actor, Map<String, Double> values, List<Sample> samples) {
        tend(actor);
        SearchIndex now = wiring.weighedBy(Weights.of(inForce(actor).values()));
        SearchIndex then = wiring.weighedBy(checked(values));
        try {
            return samples.stream()
                    .limit(MOST_SAMPLES)
                    .map(sample -> moved(sample, now, then))
                    .toList();
        } catch (SolrAway e) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, SearchRule.SOLR_ANSWERS);
        }
    }

    private static Moved moved(Sample sample, SearchIndex now, SearchIndex then) {
        List<SearchHit> before = first(now, sample);
        List<SearchHit> after = first(then, sample);
        Map<ContentRef, SearchHit> all = new LinkedHashMap<>();
        after.forEach(hit -> all.put(hit.ref(), hit));
        before.forEach(hit -> all.putIfAbsent(hit.ref(), hit));
        List<Moved.Row> rows = new ArrayList<>();
        all.forEach(
                (ref, hit) -> rows.add(new Moved.Row(hit.title(), hit.path(), place(before, ref), place(after, ref))));
        return new Moved(sample.text(), sample.language(), rows);
    }

    private static List<SearchHit> first(SearchIndex index, Sample sample) {
        SearchQuery query = SearchQuery.of(sample.text(), sample.language()).page(1, FIRST);
        return index.find(Set.of(Readers.EVERYONE), query).hits();
    }

    private static @Nullable Integer place(List<SearchHit> hits, ContentRef ref) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).ref().equals(ref)) {
                return i + 1;
            }
        }
        return null;
    }

    private Optional<StoredWeights> newest() {
        return em.createQuery("select w from StoredWeights w order by w.version desc", StoredWeights.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Weights checked(Map<String, Double> values) {
        Map<String, Double> all = Weights.TUNED.values();
        values.forEach((name, value) -> {
            if (!all.containsKey(name)) {
                throw Refusal.badInput(name, Refusal.Common.THE_VALUE_IS_KNOWN);
            }
            boolean share = SHARES.contains(name);
            if (value.isNaN() || value < 0 || value > (share ? 1 : HEAVIEST)) {
                throw Refusal.badInput(
                        name,
                        share
                                ? WeightRule.A_SHARE_LIES_BETWEEN_NOUGHT_AND_ONE
                                : WeightRule.A_WEIGHT_LIES_BETWEEN_NOUGHT_AND_TWENTY);
            }
            all.put(name, value);
        });
        return Weights.of(all);
    }

    private static void tend(Actor actor) {
        actor.memberOrRefuse();
        Decision.allowedIf(actor.holds(Role.ADMINISTRATOR), WeightRule.ADMINISTRATORS_WEIGH)
                .orRefuse();
    }
}
