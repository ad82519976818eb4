package org.reintegration.kernel.ids;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable end of an address, made from a title; letters of every script stay. */
public final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;

    private Slug() {}

    public static String of(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String words = OTHER.matcher(
                        Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("-");
        String trimmed = words.replaceAll("^-|-$", "");
        if (trimmed.length() > LONGEST) {
            int end = trimmed.lastIndexOf('-', LONGEST);
            trimmed = trimmed.substring(0, end > 0 ? end : LONGEST);
        }
        return trimmed.isEmpty() ? "-" : trimmed;
    }
}
