package org.reintegration.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** Puts the parts of the room together once, by the environment it runs in. */
@ApplicationScoped
class SearchWiring {

    private final SolrGate gate = new SolrGate(SearchSettings.fromEnvironment());
    private final SolrCollections collections = new SolrCollections(gate);

    private Concepts concepts;
    private FacetLabels labels;
    private IndexStates states;

    @Inject
    void use(Vocabularies vocabularies, IndexStates indexStates) {
        concepts = new Concepts(vocabularies);
        labels = new FacetLabels(vocabularies);
        states = indexStates;
    }

    @Produces
    SearchIndex index() {
        return new SolrIndex(gate, concepts, labels, states);
    }

    @Produces
    SolrCollections collections() {
        return collections;
    }

    /** The same index, filled elsewhere beside the one that is read. */
    SearchIndex indexOver(Targets targets) {
        return new SolrIndex(gate, concepts, labels, targets).seenWhenComplete();
    }

    /** What an index is made by: another schema, another thesaurus or another layout makes another index. */
    String recipe() {
        String layout = gate.settings().byRegion() ? "+regions" : "";
        return collections.configsetName() + "+" + concepts.version() + layout;
    }

    @PreDestroy
    void close() throws IOException {
        gate.close();
    }
}
