package org.reintegration.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.kernel.vocabulary.VocabularyChanged;

/** Puts the parts of the room together once, by the environment it runs in. */
@ApplicationScoped
class SearchWiring {

    private final SolrGate gate = new SolrGate(SearchSettings.fromEnvironment());
    private final SolrCollections collections = new SolrCollections(gate);

    private Vocabularies vocabularies;
    private volatile Made made;
    private FacetLabels labels;
    private IndexStates states;
    private final AtomicReference<Weights> weights = new AtomicReference<>(Weights.TUNED);

    @Inject
    void use(Vocabularies all, IndexStates indexStates) {
        vocabularies = all;
        labels = new FacetLabels(all);
        states = indexStates;
        made = make();
    }

    /** What follows from a thesaurus: how texts and questions are understood by it, and the index that readers read so. */
    private record Made(Concepts concepts, SearchIndex live) {}

    private Made make() {
        Concepts concepts = new Concepts(vocabularies);
        return new Made(concepts, new SolrIndex(gate, concepts, labels, states, weights::get));
    }

    /** Takes over another thesaurus. It takes a moment; until it is done readers are answered by the one before, and nobody writes. */
    void follow(@Observes VocabularyChanged change) {
        if (!made.concepts().areOf(vocabularies.thesaurus())) {
            made = make();
        }
    }

    /** The index that readers read, by whatever thesaurus is in force when it is asked. */
    @Produces
    SearchIndex index() {
        return new CurrentIndex(() -> made.live());
    }

    @Produces
    SolrCollections collections() {
        return collections;
    }

    /** The same index, filled elsewhere beside the one that is read. */
    SearchIndex indexOver(Targets targets) {
        return new SolrIndex(gate, concepts(), labels, targets, weights::get).seenWhenComplete();
    }

    /** The index that readers read, weighing otherwise. */
    SearchIndex weighedBy(Weights others) {
        return new SolrIndex(gate, concepts(), labels, states, () -> others);
    }

    void weigh(Weights inForce) {
        weights.set(inForce);
    }

    /** The concepts of the thesaurus in force. */
    Concepts concepts() {
        return made.concepts();
    }

    /** For questions that no reader asks. */
    Questioner questioner() {
        return params -> gate.ask(solr -> solr.query(Targets.READ, params, METHOD.POST));
    }

    /** For a question that takes longer than readers may wait, and is asked rarely. */
    Questioner patientQuestioner() {
        return params -> gate.order(solr -> solr.query(Targets.READ, params, METHOD.POST));
    }

    /** What an index is made by: another schema, another thesaurus or another layout makes another index. */
    String recipe() {
        String layout = gate.settings().byRegion() ? "+regions" : "";
        return collections.configsetName() + "+" + concepts().version() + layout;
    }

    @PreDestroy
    void close() throws IOException {
        gate.close();
    }
}
