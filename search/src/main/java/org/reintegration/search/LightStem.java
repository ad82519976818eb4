package org.reintegration.search;

import java.util.ArrayList;
import java.util.List;

/** Takes off what most often hides a known word: attached particles and the article in Arabic, the plural's ending in the other languages. */
final class LightStem {

    private static final String ARTICLE = "ال";
    private static final String FOR_THE = "لل";
    private static final String PARTICLES = "وفبكل";
    private static final int SHORTEST_ARABIC = 3;
    private static final int SHORTEST_PLURAL = 4;

    private LightStem() {}

    /** Only what is safe to take off a label: article and plural ending. */
    static String ofLabel(String word) {
        return isArabic(word) ? withoutArticle(word) : withoutEnding(word, 1);
    }

    /** Every form in which a word of a text may be a label's word, the likeliest first. */
    static List<String> ofText(String word) {
        List<String> forms = new ArrayList<>();
        if (isArabic(word)) {
            String bare = withoutArticle(word);
            forms.add(bare);
            if (bare.equals(word) && PARTICLES.indexOf(word.charAt(0)) >= 0) {
                String rest = word.substring(1);
                if (rest.length() >= SHORTEST_ARABIC) {
                    forms.add(withoutArticle(rest));
                }
            }
        } else {
            forms.add(withoutEnding(word, 1));
            if (word.length() > SHORTEST_PLURAL + 2 && word.endsWith("es")) {
                forms.add(withoutEnding(word, 2));
            }
        }
        return forms;
    }

    private static String withoutArticle(String word) {
        String rest = word;
        if (word.length() > 2 && PARTICLES.indexOf(word.charAt(0)) >= 0 && word.startsWith(ARTICLE, 1)) {
            rest = word.substring(1 + ARTICLE.length());
        } else if (word.startsWith(ARTICLE)) {
            rest = word.substring(ARTICLE.length());
        } else if (word.startsWith(FOR_THE)) {
            rest = word.substring(FOR_THE.length());
        }
        return rest.length() >= SHORTEST_ARABIC ? rest : word;
    }

    private static String withoutEnding(String word, int letters) {
        boolean plural =
                word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x")) && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - letters) : word;
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }
}
