package org.reintegration.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.response.SpellCheckResponse;
import org.jspecify.annotations.Nullable;

/** Puts the likeliest known word in the place of each word that nobody ever wrote. */
final class Spelling {

    private Spelling() {}

    /** The query with its misspelt words replaced; null when nothing changes but case and accents. */
    static @Nullable String corrected(String typed, SpellCheckResponse checked) {
        String better = typed;
        for (SpellCheckResponse.Suggestion word : checked.getSuggestions()) {
            String likeliest = likeliest(word);
            if (likeliest != null) {
                Pattern whole = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word.getToken()) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                better = whole.matcher(better).replaceAll(Matcher.quoteReplacement(likeliest));
            }
        }
        return Folding.folded(better).equals(Folding.folded(typed)) ? null : better;
    }

    private static @Nullable String likeliest(SpellCheckResponse.Suggestion word) {
        if (word.getAlternatives() == null || word.getAlternatives().isEmpty()) {
            return null;
        }
        String first = word.getAlternatives().get(0).toLowerCase(Locale.ROOT);
        return first.equals(word.getToken()) ? null : first;
    }
}
