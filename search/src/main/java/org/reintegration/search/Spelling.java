package org.reintegration.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.response.SpellCheckResponse;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.jspecify.annotations.Nullable;

/** Puts the likeliest known word in the place of each word that stands in nothing the reader may find. */
final class Spelling {

    /** Whoever mistypes more words than this is helped by no list of corrections. */
    private static final int MOST = 8;

    private Spelling() {}

    /**
     * The query with its misspelt words replaced; null when there is nothing better to ask for. How much is found is no matter: a
     * mistyped word is often guessed, and beside other words it is not even missed.
     *
     * @param within a question for all that this reader may find, narrowed as the query is
     */
    static @Nullable String corrected(
            String typed, QueryPlan plan, SpellCheckResponse checked, ModifiableSolrParams within, Questioner solr) {
        List<Map.Entry<String, String>> likelier =
                List.copyOf(likelier(plan, checked).entrySet());
        if (likelier.isEmpty()) {
            return null;
        }
        within.set("q", "*:*");
        within.set("rows", 0);
        within.set("facet", true);
        for (int i = 0; i < likelier.size(); i++) {
            SolrQueries.count(likelier.get(i).getKey(), "typed" + i, within);
            SolrQueries.count(likelier.get(i).getValue(), "better" + i, within);
        }
        Map<String, Integer> counts = solr.ask(within).getFacetQuery();
        String better = typed;
        for (int i = 0; i < likelier.size(); i++) {
            if (counts.getOrDefault("typed" + i, 0) == 0 && counts.getOrDefault("better" + i, 0) > 0) {
                better = replaced(
                        better, likelier.get(i).getKey(), likelier.get(i).getValue());
            }
        }
        return better.equals(typed) ? null : better;
    }

    /** Words that no public text has, each with the likeliest that one has; not those that say a concept or say nothing. */
    private static Map<String, String> likelier(QueryPlan plan, SpellCheckResponse checked) {
        Set<String> sure = new HashSet<>();
        plan.parts().stream()
                .filter(part -> part.sure() && !part.tokens().isEmpty())
                .forEach(part -> sure.addAll(part.words()));
        Map<String, String> likelier = new LinkedHashMap<>();
        for (SpellCheckResponse.Suggestion word : checked.getSuggestions()) {
            String folded = Folding.folded(word.getToken());
            String best = best(word);
            boolean known = sure.contains(folded) || StopWords.contains(folded) || !isPlain(word.getToken());
            if (best != null && !known && likelier.size() < MOST) {
                likelier.put(word.getToken(), best);
            }
        }
        return likelier;
    }

    /** Nothing for a word that lacks no more than its accents. */
    private static @Nullable String best(SpellCheckResponse.Suggestion word) {
        List<String> others = word.getAlternatives();
        String folded = Folding.folded(word.getToken());
        return others == null
                        || others.isEmpty()
                        || others.stream()
                                .anyMatch(other -> Folding.folded(other).equals(folded))
                ? null
                : others.get(0).toLowerCase(Locale.ROOT);
    }

    /** A year or a number of a document is not mistyped because nobody wrote it. */
    private static boolean isPlain(String word) {
        return word.codePoints().noneMatch(Character::isDigit);
    }

    private static String replaced(String typed, String word, String better) {
        Pattern whole = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return whole.matcher(typed).replaceAll(Matcher.quoteReplacement(better));
    }
}
