package org.reintegration.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that concepts are said with, and those among them that a mistyped word may have been meant to be. */
final class Typos {

    private static final int SHORTEST = 5;
    private static final int LONG = 9;

    private final Map<Integer, Set<String>> byLength = new HashMap<>();

    void know(String word) {
        if (word.length() >= SHORTEST) {
            byLength.computeIfAbsent(word.length(), none -> new HashSet<>()).add(word);
        }
    }

    /** The nearest words, one slip away, two in a long word; none for a short word or one that is known. */
    List<String> near(String typed) {
        if (typed.length() < SHORTEST
                || byLength.getOrDefault(typed.length(), Set.of()).contains(typed)) {
            return List.of(typed);
        }
        List<String> nearest = new ArrayList<>();
        int allowed = typed.length() >= LONG ? 2 : 1;
        for (int length = typed.length() - allowed; length <= typed.length() + allowed; length++) {
            for (String word : byLength.getOrDefault(length, Set.of())) {
                if (word.charAt(0) != typed.charAt(0)) {
                    continue;
                }
                int distance = distance(typed, word, allowed);
                if (distance < allowed) {
                    nearest.clear();
                    allowed = distance;
                }
                if (distance == allowed) {
                    nearest.add(word);
                }
            }
        }
        return nearest;
    }

    /** Edits between two words, a swap of neighbours counting as one; anything over the limit is only known to be over it. */
    private static int distance(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
