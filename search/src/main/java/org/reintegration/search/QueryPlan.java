package org.reintegration.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.ConceptMatcher.Closeness;
import org.reintegration.search.ConceptMatcher.Match;
import org.reintegration.search.ConceptMatcher.Reading;
import org.reintegration.search.Folding.Word;

/**
 * What a typed query means: its parts, each a word or the words of one concept, and the phrases that were put in quotes. Whatever
 * else was typed, operators and signs, is taken for what it is: no word.
 *
 * @param spoken the language it seems to be typed in, null when that cannot be told
 */
record QueryPlan(
        List<Part> parts, List<String> phrases, @Nullable Language spoken) {

    /** More typed than this adds nothing but work. */
    static final int LONGEST = 400;

    static final int MOST_PARTS = 24;

    /** Each word is looked for in many fields, and Solr refuses a question of more than a thousand. */
    private static final int MOST_WORDS = 30;

    /**
     * One thing that a hit should have.
     *
     * @param words as typed, folded
     * @param tokens of the concepts they say, empty for a plain word
     * @param sure false when the concept was only guessed from mistyped words
     */
    record Part(List<String> words, Set<String> tokens, boolean sure) {}

    private static final Pattern QUOTED =
            Pattern.compile("[\"\u201C\u201D\u00AB\u00BB]([^\"\u201C\u201D\u00AB\u00BB]*)[\"\u201C\u201D\u00AB\u00BB]");

    boolean isEmpty() {
        return parts.isEmpty() && phrases.isEmpty();
    }

    Set<String> tokens() {
        Set<String> tokens = new LinkedHashSet<>();
        parts.forEach(part -> tokens.addAll(part.tokens()));
        return tokens;
    }

    static QueryPlan of(String typed, Concepts concepts, boolean exact) {
        String text = SnippetMarks.clean(typed);
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> phrases = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            String phrase = Folding.folded(quoted.group(1));
            if (phrase.indexOf(' ') > 0) {
                phrases.add(phrase);
            }
        }
        return new QueryPlan(
                parts(text, concepts, exact), phrases, concepts.spoken(text).orElse(null));
    }

    private static List<Part> parts(String text, Concepts concepts, boolean exact) {
        Reading reading = exact
                ? new Reading(Folding.words(text), List.of())
                : concepts.matcher().readForgiving(text);
        List<Part> all = new ArrayList<>();
        List<Part> telling = new ArrayList<>();
        int next = 0;
        for (Match match : reading.matches()) {
            plain(reading.words().subList(next, match.first()), all, telling);
            next = match.first() + match.words();
            List<String> words = reading.words().subList(match.first(), next).stream()
                    .map(Word::folded)
                    .toList();
            Part part = new Part(words, match.tokens(), match.closeness() != Closeness.MISTYPED);
            all.add(part);
            telling.add(part);
        }
        plain(reading.words().subList(next, reading.words().size()), all, telling);
        List<Part> kept = telling.isEmpty() ? all : telling;
        List<Part> few = new ArrayList<>();
        int words = 0;
        for (Part part : kept.stream().distinct().limit(MOST_PARTS).toList()) {
            words += part.words().size();
            if (words <= MOST_WORDS) {
                few.add(part);
            }
        }
        return few;
    }

    /** How many words it has in all. */
    int words() {
        return parts.stream().mapToInt(part -> part.words().size()).sum();
    }

    /** Words that say no concept; stop words count only when there is nothing else. */
    private static void plain(List<Word> words, List<Part> all, List<Part> telling) {
        for (Word word : words) {
            Part part = new Part(List.of(word.folded()), Set.of(), true);
            all.add(part);
            if (!StopWords.contains(word.folded())) {
                telling.add(part);
            }
        }
    }
}
