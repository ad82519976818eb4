package org.reintegration.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.reintegration.kernel.text.Language;

/** What somebody might ask, in their language, some of it filtered. */
record Question(String text, Language language, List<String> filters) {

    private static final int SHORTEST_TYPO = 6;

    static Question made(MadeContent content, long number) {
        SplittableRandom chance = content.chance("question", number);
        Language language = content.language(chance);
        String theme = content.theme(chance).label(language);
        String country = content.country(chance);
        String text = switch (chance.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> theme;
            case 6, 7, 8, 9, 10 -> theme + " " + content.countryName(country, language);
            case 11, 12, 13, 14 -> some(content.in(language).text(12, theme, chance), chance);
            case 15, 16 -> content.in(language).name(chance);
            case 17 -> typo(theme, chance);
            case 18 -> '"' + some(content.in(language).text(12, theme, chance), chance) + '"';
            default -> "";
        };
        List<String> filters = new ArrayList<>();
        int draw = chance.nextInt(10);
        if (draw == 0 || text.isEmpty()) {
            filters.add("country=" + content.country(chance));
        } else if (draw == 1) {
            filters.add("theme=" + content.theme(chance).id());
        } else if (draw == 2) {
            filters.add("year=" + (2010 + chance.nextInt(16)));
        }
        return new Question(text, language, filters);
    }

    /** Two or three words that stand together in a text. */
    private static String some(String text, SplittableRandom chance) {
        List<String> words = List.of(text.replace("\"", "").split(" ", -1));
        int first = chance.nextInt(words.size() - 3);
        return String.join(" ", words.subList(first, first + 2 + chance.nextInt(2)));
    }

    private static String typo(String word, SplittableRandom chance) {
        if (word.length() < SHORTEST_TYPO) {
            return word;
        }
        int at = 2 + chance.nextInt(word.length() - 3);
        return word.substring(0, at) + word.substring(at + 1);
    }

    String api() {
        return "/api/v1/search?language=" + language.tag() + "&q=" + encoded(text) + more();
    }

    String page() {
        return "/" + language.tag() + "/search?q=" + encoded(text) + more();
    }

    /** The first letters, as they are typed. */
    String suggestions() {
        int typed = Math.min(text.length(), 3 + Math.floorMod(text.hashCode(), 4));
        return "/api/v1/search/suggestions?language=" + language.tag() + "&q=" + encoded(text.substring(0, typed));
    }

    private String more() {
        return filters.isEmpty() ? "" : "&" + String.join("&", filters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
