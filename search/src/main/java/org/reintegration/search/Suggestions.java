package org.reintegration.search;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** What can be suggested in each language, folded once and not for every letter that somebody types. */
    private final Map<Language, List<Label>> known = new ConcurrentHashMap<>();

    /** The order is that of the list: the shortest first. */
    private record Label(String order, String token, String label, String folded) {

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
        ModifiableSolrParams params = SolrIndex.publicly();
        params.set("fl", "path,original,in,title_*");
        params.set("rows", most);
        params.set("facet", true);
        labels.forEach((token, label) ->
                params.add("facet.query", "{!ex=title key=" + key(token) + "}" + SolrQueries.speaksOf(token)));
        params.add("fq", "{!tag=title}{!bool " + everyWord(beginning, params) + "}");
        params.set("q", "*:*");
        QueryResponse found = solr.ask(params);
        List<Suggestion> suggestions = new ArrayList<>();
        labels.forEach((token, label) -> {
            if (found.getFacetQuery().getOrDefault(key(token), 0) > 0) {
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

    private static String key(String token) {
        return token.replace('-', '_');
    }

    private static String everyWord(String beginning, ModifiableSolrParams params) {
        StringBuilder all = new StringBuilder();
        String[] words = beginning.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            params.set("begin" + i, "beginnings:" + SolrQueries.quoted(words[i]));
            all.append(" must=$begin").append(i);
        }
        return all.toString().strip();
    }

    /** The shortest labels first, at most half of the list; labels are no content, but only used ones are worth showing. */
    private Map<String, String> labelsThatGoOn(String beginning, Language language, int most) {
        Map<String, String> labels = new LinkedHashMap<>();
        known.computeIfAbsent(language, this::inOrder).stream()
                .filter(label -> label.goesOn(beginning))
                .limit(Math.max(1, most / 2))
                .forEach(label -> labels.put(label.token(), label.label()));
        return labels;
    }

    private List<Label> inOrder(Language language) {
        return concepts.suggestible().stream()
                .map(token -> {
                    String label = concepts.label(token, language);
                    return new Label(
                            String.format("%04d %s", label.length(), token), token, label, Folding.folded(label));
                })
                .sorted(Comparator.comparing(Label::order))
                .toList();
    }

    private static String title(SolrDocument document, Language language) {
        String own = SolrHits.string(document, "title_" + language.tag());
        String original = SolrHits.string(document, "title_" + SolrHits.string(document, "original"));
        return own != null ? own : original == null ? "" : original;
    }
}
