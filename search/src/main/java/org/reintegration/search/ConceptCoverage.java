package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** How many public documents speak of each concept of the thesaurus: where there is none, nobody can find any. */
@ApplicationScoped
public class ConceptCoverage {

    /** One concept and how many public documents are tagged with it or say it. */
    public record Covered(String concept, String label, long documents) {}

    @Inject
    SearchWiring wiring;

    /** The least covered first. */
    public List<Covered> of(Actor actor, Language language) {
        actor.memberOrRefuse();
        Decision.allowedIf(actor.holds(Role.ADMINISTRATOR), SearchRule.ADMINISTRATORS_TEND_THE_INDEX)
                .orRefuse();
        Concepts concepts = wiring.concepts();
        List<String> thesaurus = concepts.suggestible().stream()
                .filter(token -> token.startsWith(Concepts.CONCEPT))
                .toList();
        ModifiableSolrParams params = SolrIndex.publicly();
        params.set("q", "*:*");
        params.set("rows", 0);
        params.set("facet", true);
        // Hundreds of counts that nobody asks for twice: they would push the readers' filters out of Solr's cache.
        for (String token : thesaurus) {
            String said = SolrQueries.quoted(token);
            params.add(
                    "facet.query",
                    "{!cache=false key=" + key(token) + "}themes:" + said + " concepts_title:" + said
                            + " concepts_body:" + said);
        }
        try {
            Map<String, Integer> counts = wiring.patientQuestioner().ask(params).getFacetQuery();
            return thesaurus.stream()
                    .map(token -> new Covered(
                            token.substring(Concepts.CONCEPT.length()),
                            concepts.label(token, language),
                            counts.getOrDefault(key(token), 0)))
                    .sorted(Comparator.comparingLong(Covered::documents).thenComparing(Covered::label))
                    .toList();
        } catch (SolrAway e) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, SearchRule.SOLR_ANSWERS);
        }
    }

    private static String key(String token) {
        return token.replace('-', '_');
    }
}
