package org.reintegration.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.text.Language;

/** Finds what speaks of the same things as a document, whatever its language. */
final class Similar {

    private static final int MOST_TOKENS = 40;
    private static final int NEEDED = 2;

    /** The share of a title that another must have to be taken for much the same. */
    private static final double SHARED = 0.6;

    private final Concepts concepts;
    private final SolrHits hits;

    Similar(Concepts concepts, SolrHits hits) {
        this.concepts = concepts;
        this.hits = hits;
    }

    List<SearchHit> find(Set<String> readers, ContentRef ref, Language language, int most, Questioner solr) {
        ModifiableSolrParams itself = new ModifiableSolrParams();
        SolrQueries.onlyFor(readers, itself);
        itself.set("q", "id:" + SolrQueries.quoted(ref.toString()));
        itself.set("fl", "surface,themes,facts");
        List<SolrDocument> one = solr.ask(itself).getResults();
        Map<String, Double> tokens = one.isEmpty() ? Map.of() : tokens(one.get(0));
        if (tokens.isEmpty()) {
            return List.of();
        }
        ModifiableSolrParams others = new ModifiableSolrParams();
        SolrQueries.onlyFor(readers, others);
        others.add("fq", "-id:" + SolrQueries.quoted(ref.toString()));
        StringBuilder q = new StringBuilder("{!bool mm=" + Math.min(NEEDED, tokens.size()));
        int i = 0;
        for (Map.Entry<String, Double> token : tokens.entrySet()) {
            String text = SolrQueries.quoted(token.getKey());
            others.set(
                    "same" + i,
                    "(concepts_title:" + text + "^2 concepts_body:" + text + " themes:" + text + "^2 facts:" + text
                            + ")^" + token.getValue());
            q.append(" should=$same").append(i++);
        }
        others.set("q", q.append('}').toString());
        others.set("sort", "score desc, id asc");
        others.set("rows", most);
        others.set("fl", "id," + SolrHits.FIELDS);
        return solr.ask(others).getResults().stream()
                .map(document -> hits.hit(document, Map.of(), tokens.keySet(), language))
                .toList();
    }

    List<SearchHit> titled(
            Set<String> readers, String kind, String title, Language language, int most, Questioner solr) {
        // Without its quotation marks: somebody else's title need not have the words in the same order.
        QueryPlan plan = QueryPlan.of(title.replaceAll("\\p{Pi}|\\p{Pf}|\"", " "), concepts, false);
        List<QueryPlan.Part> parts = plan.parts();
        if (parts.size() < NEEDED) {
            return List.of();
        }
        ModifiableSolrParams params = new ModifiableSolrParams();
        SolrQueries.onlyFor(readers, params);
        params.add("fq", "kind:" + SolrQueries.quoted(kind));
        int needed = (int) Math.max(NEEDED, Math.ceil(parts.size() * SHARED));
        StringBuilder q = new StringBuilder("{!bool mm=").append(needed);
        for (int i = 0; i < parts.size(); i++) {
            params.set("same" + i, inTitle(parts.get(i)));
            q.append(" should=$same").append(i);
        }
        params.set("q", q.append('}').toString());
        params.set("sort", "score desc, id asc");
        params.set("rows", most);
        params.set("fl", "id," + SolrHits.FIELDS);
        return solr.ask(params).getResults().stream()
                .map(document -> hits.hit(document, Map.of(), plan.tokens(), language))
                .toList();
    }

    private static String inTitle(QueryPlan.Part part) {
        String words = SolrQueries.quoted(String.join(" ", part.words()));
        return Stream.concat(
                        Stream.of(Language.values()).map(each -> "title_" + each.tag() + ":" + words),
                        part.tokens().stream().map(token -> "concepts_title:" + SolrQueries.quoted(token)))
                .collect(Collectors.joining(" "));
    }

    /** What it was tagged with counts for more than what it mentions. */
    private Map<String, Double> tokens(SolrDocument document) {
        Map<String, Double> tokens = new LinkedHashMap<>();
        add(tokens, List.of(String.valueOf(document.getFirstValue("themes")).split(" ", -1)), 2);
        add(tokens, List.of(String.valueOf(document.getFirstValue("facts")).split(" ", -1)), 1);
        for (String surface : SolrHits.strings(document, "surface")) {
            add(tokens, List.of(surface.split("\t", 2)[0]), 1);
        }
        return tokens;
    }

    private void add(Map<String, Double> tokens, List<String> more, double weight) {
        for (String token : more) {
            if (tokens.size() < MOST_TOKENS && concepts.knows(token)) {
                tokens.putIfAbsent(token, weight);
            }
        }
    }
}
