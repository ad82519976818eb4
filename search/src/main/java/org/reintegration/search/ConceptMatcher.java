package org.reintegration.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.search.Folding.Word;

/**
 * Finds concepts in a text by the ways of saying them, the longest first. Words are compared folded and whole; where that finds
 * nothing, without Arabic clitics and plural endings; in queries also as a typing error away.
 */
final class ConceptMatcher {

    /** How closely the text says it. */
    enum Closeness {
        EXACT,
        INFLECTED,
        MISTYPED
    }

    /**
     * A stretch of text that says one or more things.
     *
     * @param tokens what is said, more than one when the words are ambiguous
     * @param first the index of its first word among the text's words
     * @param words how many words it covers
     * @param surface the text as it stands
     */
    record Match(Set<String> tokens, int first, int words, int start, int end, String surface, Closeness closeness) {}

    /** A text's words and what was found in them, in order and without overlap. */
    record Reading(List<Word> words, List<Match> matches) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<String> tokens = new LinkedHashSet<>();
    }

    private record Found(Node node, int words) {}

    private final Node exact = new Node();
    private final Node light = new Node();
    private final Typos typos = new Typos();

    ConceptMatcher(Collection<Concepts.Surface> surfaces) {
        for (Concepts.Surface surface : surfaces) {
            List<String> words =
                    Folding.words(surface.text()).stream().map(Word::folded).toList();
            if (!words.isEmpty()) {
                put(exact, words, surface.token());
                put(light, words.stream().map(LightStem::ofLabel).toList(), surface.token());
                words.forEach(typos::know);
            }
        }
    }

    private static void put(Node root, List<String> words, String token) {
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, none -> new Node());
        }
        node.tokens.add(token);
    }

    /** Reads a document as it stands. */
    Reading read(String text) {
        return read(text, false);
    }

    /** Reads what a person typed, forgiving a slip of the finger in a word that means nothing otherwise. */
    Reading readForgiving(String text) {
        return read(text, true);
    }

    private Reading read(String text, boolean forgiving) {
        List<Word> words = Folding.words(text);
        List<Match> matches = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Match match = at(text, words, i, forgiving);
            if (match == null) {
                i++;
            } else {
                matches.add(match);
                i += match.words();
            }
        }
        return new Reading(words, matches);
    }

    /** What the words inside a longer match say by themselves: "child" in "child protection". */
    List<Match> within(String text, Reading reading, Match outer) {
        List<Match> inner = new ArrayList<>();
        if (outer.words() > 1) {
            List<Word> words = reading.words().subList(outer.first(), outer.first() + outer.words());
            for (int i = 0; i < words.size(); i++) {
                // One word at a time: the whole is already known.
                Match match = at(text, words.subList(i, i + 1), 0, false);
                if (match != null) {
                    inner.add(match);
                }
            }
        }
        return inner;
    }

    private @Nullable Match at(String text, List<Word> words, int i, boolean forgiving) {
        Found best = longest(exact, words, i, 0, word -> List.of(word));
        Closeness closeness = Closeness.EXACT;
        Found lighter = longest(light, words, i, 0, LightStem::ofText);
        if (lighter != null && (best == null || lighter.words() > best.words())) {
            best = lighter;
            closeness = Closeness.INFLECTED;
        }
        if (best == null && forgiving) {
            best = longest(exact, words, i, 0, typos::near);
            closeness = Closeness.MISTYPED;
        }
        if (best == null) {
            return null;
        }
        int start = words.get(i).start();
        int end = words.get(i + best.words() - 1).end();
        return new Match(
                Set.copyOf(best.node().tokens), i, best.words(), start, end, text.substring(start, end), closeness);
    }

    private interface Variants {
        Collection<String> of(String word);
    }

    private static @Nullable Found longest(Node node, List<Word> words, int from, int depth, Variants variants) {
        Found best = node.tokens.isEmpty() || depth == 0 ? null : new Found(node, depth);
        if (from + depth < words.size() && !node.next.isEmpty()) {
            for (String variant : variants.of(words.get(from + depth).folded())) {
                Node next = node.next.get(variant);
                Found further = next == null ? null : longest(next, words, from, depth + 1, variants);
                if (further != null && (best == null || further.words() > best.words())) {
                    best = further;
                }
            }
        }
        return best;
    }
}
