package org.reintegration.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;

/**
 * Which collections an index consists of, and in which of them a document is at home. An index is one collection, or a name that leads
 * to one for each region; the name is never given to other collections.
 */
final class Homes {

    private final SolrGate gate;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Homes(SolrGate gate) {
        this.gate = gate;
    }

    /** What an index by regions is made of. */
    static List<String> byRegion(String index) {
        return new Vocabularies()
                .regions().terms().stream()
                        .map(Term::id)
                        .map(region -> in(index, region))
                        .toList();
    }

    private static String in(String index, String region) {
        return index + "-" + region;
    }

    List<String> of(String index) {
        return known.computeIfAbsent(
                index,
                name -> List.of(gate.order(solr -> new CollectionAdminRequest.ListAliases()
                                .process(solr)
                                .getAliases())
                        .getOrDefault(name, name)
                        .split(",")));
    }

    /** What belongs to one region lives there; what belongs to several or to none lives where nothing belongs to a region alone. */
    static String home(SearchDocument document, String index, List<String> collections) {
        if (collections.size() == 1) {
            return collections.get(0);
        }
        List<String> regions = document.facets().getOrDefault(SearchDocument.REGION, List.of());
        return Stream.of(regions.size() == 1 ? regions.get(0) : Vocabularies.GLOBAL, Vocabularies.GLOBAL)
                .map(region -> in(index, region))
                .filter(collections::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No home for " + document.ref() + " in " + collections));
    }
}
