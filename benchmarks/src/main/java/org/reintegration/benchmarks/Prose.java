package org.reintegration.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.reintegration.kernel.text.Language;

/** Sentences of one language as practitioners write them, put together by chance from parts; the same chance makes the same text. */
final class Prose {

    private static final List<String> ONSETS =
            List.of("b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "z", "nd", "mb", "kw", "sh", "y", "dj");
    private static final List<String> RIMES =
            List.of("a", "e", "i", "o", "u", "ou", "an", "in", "al", "er", "is", "om");
    private static final List<String> ARABIC_LETTERS =
            List.of("ب", "ت", "ج", "د", "ر", "ز", "س", "ع", "ف", "ق", "ك", "ل", "م", "ن", "و", "ي", "ا");

    private final Language language;
    private final Map<String, List<String>> parts = new HashMap<>();

    Prose(Language language) {
        this.language = language;
        List<String> current = new ArrayList<>();
        for (String line : lines(language)) {
            if (line.startsWith("# ")) {
                current = new ArrayList<>();
                parts.put(line.substring(2), current);
            } else if (!line.isBlank()) {
                current.add(line);
            }
        }
    }

    private static List<String> lines(Language language) {
        String file = "words/" + language.tag() + ".txt";
        try (InputStream in = Prose.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Language language() {
        return language;
    }

    String title(String theme, String country, SplittableRandom chance) {
        return theme + ", " + country + ": " + one("title", chance);
    }

    /** About so many words on a theme, with a place that few texts name. */
    String text(int words, String theme, SplittableRandom chance) {
        StringBuilder text = new StringBuilder();
        int written = 0;
        while (written < words) {
            String sentence = sentence(theme, chance);
            text.append(sentence).append(' ');
            written += sentence.split(" ", -1).length;
        }
        return text.toString().strip();
    }

    private String sentence(String theme, SplittableRandom chance) {
        StringBuilder sentence =
                new StringBuilder(one("who", chance)).append(' ').append(one("did", chance));
        if (chance.nextInt(2) == 0) {
            sentence.append(' ').append(one("where", chance));
        }
        if (chance.nextInt(3) == 0) {
            sentence.append(" (").append(name(chance)).append(')');
        }
        if (chance.nextInt(3) == 0) {
            sentence.append(comma()).append(one("when", chance));
        }
        if (chance.nextInt(2) == 0) {
            sentence.append(comma()).append(one("so", chance));
        }
        if (chance.nextInt(5) == 0) {
            sentence.append(" (")
                    .append(theme)
                    .append(", ")
                    .append(2 + chance.nextInt(900))
                    .append(')');
        }
        return sentence.append('.').toString();
    }

    private String comma() {
        return language == Language.AR ? "، " : ", ";
    }

    /** What people write in a discussion. */
    String post(int words, String theme, SplittableRandom chance) {
        String text = text(words, theme, chance);
        return chance.nextInt(3) == 0 ? text + " " + one("ask", chance) : text;
    }

    /** A place; tens of thousands are possible, so that an index has its long tail. */
    String name(SplittableRandom chance) {
        StringBuilder name = new StringBuilder();
        if (language == Language.AR) {
            int letters = 4 + chance.nextInt(3);
            for (int i = 0; i < letters; i++) {
                name.append(any(ARABIC_LETTERS, chance));
            }
            return name.toString();
        }
        int syllables = 2 + chance.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            name.append(any(ONSETS, chance)).append(any(RIMES, chance));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    /** The first parts of a list are said more often than the last, as in real texts. */
    private String one(String part, SplittableRandom chance) {
        List<String> all = parts.getOrDefault(part, List.of());
        double low = Math.min(chance.nextDouble(), chance.nextDouble());
        return all.get((int) (low * all.size()));
    }

    static <T> T any(List<T> list, SplittableRandom chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
