package org.reintegration.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** What Solr itself can take: documents that are ready are sent in batches, one after the other, and committed once. */
public final class BareLoad {

    private static final int BATCH = 500;

    private BareLoad() {}

    /** How many documents a second arrive in a collection of the portal's own kind. */
    public static double rate(String zooKeeper, Vocabularies vocabularies, Stream<SearchDocument> documents)
            throws IOException {
        Map<String, String> variables = Map.of("SOLR_ZK", zooKeeper);
        try (SolrGate gate = new SolrGate(SearchSettings.from(variables::get))) {
            SolrIndex made = new SolrIndex(gate, new Concepts(vocabularies), new FacetLabels(vocabularies), List::of);
            SolrCollections collections = new SolrCollections(gate);
            String collection = collections.create(Instant.now());
            try {
                long sending = 0;
                long sent = 0;
                for (Iterator<SearchDocument> all = documents.iterator(); all.hasNext(); ) {
                    List<SolrInputDocument> batch = new ArrayList<>();
                    while (all.hasNext() && batch.size() < BATCH) {
                        batch.add(made.ready(all.next()));
                    }
                    long begin = System.nanoTime();
                    gate.order(solr -> solr.add(collection, batch));
                    sending += System.nanoTime() - begin;
                    sent += batch.size();
                }
                long begin = System.nanoTime();
                gate.order(solr -> solr.commit(collection));
                sending += System.nanoTime() - begin;
                return sent * 1e9 / sending;
            } finally {
                collections.drop(collection);
            }
        }
    }
}
