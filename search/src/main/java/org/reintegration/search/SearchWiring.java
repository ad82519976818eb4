package org.reintegration.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** Puts the parts of the room together once, by the environment it runs in. */
@ApplicationScoped
class SearchWiring {

    private final SolrGate gate = new SolrGate(SearchSettings.fromEnvironment());
    private final SolrCollections collections = new SolrCollections(gate);

    private Concepts concepts;
    private FacetLabels labels;
    private IndexStates states;
    private final AtomicReference<Weights> weights = new AtomicReference<>(Weights.TUNED);

    @Inject
    void use(Vocabularies vocabularies, IndexStates indexStates) {
        concepts = new Concepts(vocabularies);
        labels = new FacetLabels(vocabularies);
        states = indexStates;
    }

    @Produces
    SearchIndex index() {
        return indexOver(states);
    }

    @Produces
    SolrCollections collections() {
        return collections;
    }

    /** The same index, writing elsewhere. */
    SearchIndex indexOver(Targets targets) {
        return new SolrIndex(gate, concepts, labels, targets, weights::get);
    }

    /** The index that readers read, weighing otherwise. */
    SearchIndex weighedBy(Weights others) {
        return new SolrIndex(gate, concepts, labels, states, () -> others);
    }

    void weigh(Weights inForce) {
        weights.set(inForce);
    }

    Concepts concepts() {
        return concepts;
    }

    /** For questions that no reader asks. */
    Questioner questioner() {
        return params -> gate.ask(solr -> solr.query(Targets.READ, params, METHOD.POST));
    }

    /** What an index is made by: another schema or another thesaurus makes another index. */
    String recipe() {
        return collections.configsetName() + "+" + concepts.version();
    }

    @PreDestroy
    void close() throws IOException {
        gate.close();
    }
}
