package org.reintegration.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.reintegration.kernel.text.Language;

/** Words too common to search for, folded as everything else is, so that "été" and "ete" are both one. */
final class StopWords {

    /** Question words and courtesies that Lucene's English list lacks. */
    private static final Set<String> MORE_ENGLISH = Set.of(
            "about", "after", "all", "also", "am", "any", "because", "been", "before", "between", "both", "can",
            "could", "did", "do", "does", "doing", "during", "each", "few", "from", "further", "had", "has", "have",
            "having", "he", "her", "here", "hers", "him", "his", "how", "i", "its", "me", "more", "most", "my", "nor",
            "other", "our", "out", "over", "own", "please", "really", "same", "she", "should", "so", "some", "than",
            "them", "those", "through", "too", "under", "until", "very", "we", "were", "what", "when", "where", "which",
            "while", "who", "whom", "why", "would", "you", "your");

    private static final Map<Language, Set<String>> FOLDED = new EnumMap<>(Language.class);

    static {
        FOLDED.put(Language.EN, folded(EnglishAnalyzer.getDefaultStopSet()));
        FOLDED.put(Language.FR, folded(FrenchAnalyzer.getDefaultStopSet()));
        FOLDED.put(Language.ES, folded(SpanishAnalyzer.getDefaultStopSet()));
        FOLDED.put(Language.AR, folded(ArabicAnalyzer.getDefaultStopSet()));
        FOLDED.put(Language.PT, folded(PortugueseAnalyzer.getDefaultStopSet()));
        of(Language.EN).addAll(MORE_ENGLISH);
    }

    private StopWords() {}

    static Set<String> of(Language language) {
        return FOLDED.getOrDefault(language, Set.of());
    }

    /** Whether the folded word is a stop word in any of the languages: one does not know which one a person types. */
    static boolean contains(String folded) {
        return FOLDED.values().stream().anyMatch(words -> words.contains(folded));
    }

    private static Set<String> folded(CharArraySet words) {
        Set<String> folded = new TreeSet<>();
        for (Object word : words) {
            Folding.words(new String((char[]) word)).forEach(part -> folded.add(part.folded()));
        }
        return folded;
    }
}
