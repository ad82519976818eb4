package org.reintegration.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Suggestion.Sort;

/** Guesses what a reader is about to type: concepts and places that public documents speak of, and public titles. */
final class Suggestions {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    private final Concepts concepts;
    private final SpokenOf spokenOf = new SpokenOf(System::nanoTime);

    /** What can be suggested in each language, folded once and not for every letter that somebody types. */
    private final Map<Language, List<Said>> known = new ConcurrentHashMap<>();

    /** A way of saying what the label says. The order is that of the list: labels before other ways, the shortest first. */
    private record Said(String order, String token, String label, String folded) {

        boolean goesOn(String beginning) {
            return folded.startsWith(beginning) || folded.contains(" " + beginning);
        }
    }

    Suggestions(Concepts concepts) {
        this.concepts = concepts;
    }

    List<Suggestion> find(String typed, Language language, int most, Questioner solr) {
        String clean = SnippetMarks.clean(typed).strip();
        String beginning = Folding.folded(clean.substring(0, Math.min(LONGEST, clean.length())));
        if (beginning.length() < SHORTEST) {
            return List.of();
        }
        Map<String, String> labels = labelsThatGoOn(beginning, language, most);
        learn(labels.keySet(), solr);
        ModifiableSolrParams params = SolrIndex.publicly();
        params.set("fl", "path,original,in,title_*");
        params.set("rows", most);
        // All that match are as good as one another: the first few will do, and no more are looked for.
        params.set("minExactCount", most);
        params.set("q", "{!bool " + everyWord(beginning, params) + "}");
        QueryResponse found = solr.ask(params);
        List<Suggestion> suggestions = new ArrayList<>();
        labels.forEach((token, label) -> {
            if (spokenOf.isUsed(token)) {
                suggestions.add(new Suggestion(Concepts.place(token) == null ? Sort.CONCEPT : Sort.PLACE, label, null));
            }
        });
        Set<String> titles = new LinkedHashSet<>();
        for (SolrDocument document : found.getResults()) {
            String title = title(document, language);
            if (suggestions.size() < most && titles.add(title)) {
                suggestions.add(new Suggestion(Sort.TITLE, title, SolrHits.string(document, "path")));
            }
        }
        return suggestions;
    }

    /** Asks which labels public documents speak of, if that is not known. */
    private void learn(Collection<String> tokens, Questioner solr) {
        List<String> unknown = spokenOf.unknown(tokens);
        if (unknown.isEmpty()) {
            return;
        }
        ModifiableSolrParams params = SolrIndex.publicly();
        params.set("q", "*:*");
        params.set("rows", 0);
        params.set("facet", true);
        unknown.forEach(token -> params.add("facet.query", "{!key=" + key(token) + "}" + SolrQueries.speaksOf(token)));
        Map<String, Integer> counts = solr.ask(params).getFacetQuery();
        unknown.forEach(token -> spokenOf.learn(token, counts.getOrDefault(key(token), 0) > 0));
    }

    private static String key(String token) {
        return token.replace('-', '_');
    }

    private static String everyWord(String beginning, ModifiableSolrParams params) {
        StringBuilder all = new StringBuilder();
        String[] words = beginning.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            params.set("begin" + i, "beginnings:" + SolrQueries.quoted(words[i]));
            all.append(" filter=$begin").append(i);
        }
        return all.toString().strip();
    }

    /** The shortest labels first, at most half of the list; labels are no content, but only used ones are worth showing. */
    private Map<String, String> labelsThatGoOn(String beginning, Language language, int most) {
        Map<String, String> labels = new LinkedHashMap<>();
        Iterator<Said> all = known.computeIfAbsent(language, this::inOrder).iterator();
        while (all.hasNext() && labels.size() < Math.max(1, most / 2)) {
            Said said = all.next();
            if (said.goesOn(beginning)) {
                labels.putIfAbsent(said.token(), said.label());
            }
        }
        return labels;
    }

    private List<Said> inOrder(Language language) {
        return concepts.suggestible().stream()
                .flatMap(token -> {
                    String label = concepts.label(token, language);
                    return concepts.surfaces(token, language).stream()
                            .distinct()
                            .map(way -> new Said(
                                    String.format("%d %04d %s", way.equals(label) ? 0 : 1, label.length(), label),
                                    token,
                                    label,
                                    Folding.folded(way)));
                })
                .sorted(Comparator.comparing(Said::order))
                .toList();
    }

    private static String title(SolrDocument document, Language language) {
        String own = SolrHits.string(document, "title_" + language.tag());
        String original = SolrHits.string(document, "title_" + SolrHits.string(document, "original"));
        return own != null ? own : original == null ? "" : original;
    }
}
