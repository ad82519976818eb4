package org.reintegration.search;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.reintegration.kernel.people.Readers;
import org.reintegration.search.Judgements.Query;

/** The order in which a collection answers a query with certain weights: the very question that readers' searches put, without facets and snippets. */
final class Ranker {

    private static final int PATIENCE = 30;
    private static final int ALL = 100_000;

    private final SolrGate gate;
    private final Concepts concepts;
    private final String collection;
    private final SolrQueries queries;

    Ranker(SolrGate gate, Concepts concepts, String collection, Weights weights) {
        this.gate = gate;
        this.concepts = concepts;
        this.collection = collection;
        queries = new SolrQueries(concepts, weights);
    }

    List<String> ranking(Query query, boolean exact) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        SolrQueries.onlyFor(Set.of(Readers.EVERYONE), params);
        queries.ask(QueryPlan.of(query.text(), concepts, exact), query.language(), params);
        params.set("fl", "publicId");
        params.set("rows", ALL);
        params.set("sort", "score desc, sortYear desc, id asc");
        return patiently(params);
    }

    /** A Solr that has only just started may take longer over its first answers than a reader would wait. */
    private List<String> patiently(ModifiableSolrParams params) {
        int tries = 0;
        while (true) {
            try {
                return gate.ask(solr -> solr.query(collection, params, METHOD.POST)).getResults().stream()
                        .map(row -> String.valueOf(row.getFirstValue("publicId")))
                        .toList();
            } catch (SolrAway e) {
                if (++tries == PATIENCE) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }
}
