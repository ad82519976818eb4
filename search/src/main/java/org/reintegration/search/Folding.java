package org.reintegration.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Cuts a text into words and folds case, accents, elided articles and spellings of Arabic letters away; labels, documents and queries alike. */
final class Folding {

    /** A folded word and where it stood in the text. */
    record Word(String folded, int start, int end) {}

    private static final CharArraySet ELIDED = FrenchAnalyzer.DEFAULT_ARTICLES;

    private static final Analyzer CHAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            TokenStream chain = new ElisionFilter(words, ELIDED);
            chain = new EnglishPossessiveFilter(chain);
            chain = new ICUFoldingFilter(chain);
            return new TokenStreamComponents(words, new ArabicNormalizationFilter(chain));
        }
    };

    private Folding() {}

    static List<Word> words(String text) {
        List<Word> found = new ArrayList<>();
        try (TokenStream stream = CHAIN.tokenStream("text", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int start = afterArticle(text, offset.startOffset(), offset.endOffset());
                if (term.length() > 0) {
                    found.add(new Word(term.toString(), start, offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
        return found;
    }

    /** The text folded and joined by single spaces, to compare two texts by. */
    static String folded(String text) {
        return String.join(" ", words(text).stream().map(Word::folded).toList());
    }

    /** Elision takes the article out of the word but not out of its offsets. */
    private static int afterArticle(String text, int start, int end) {
        for (int i = start; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\u2019') {
                return ELIDED.contains(text.substring(start, i)) ? i + 1 : start;
            }
        }
        return start;
    }
}
