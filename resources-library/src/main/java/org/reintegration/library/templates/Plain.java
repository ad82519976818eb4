package org.reintegration.library.templates;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without what word processors change in them of their own accord: for telling printed words and choices. */
final class Plain {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern QUOTES = Pattern.compile("[’‘ʼ`´]");
    private static final Pattern ENDS = Pattern.compile("[\\s:.]+$");

    private Plain() {}

    static String of(String words) {
        String composed = INVISIBLE
                .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("");
        String quoted = QUOTES.matcher(composed).replaceAll("'");
        String spaced = SPACES.matcher(quoted).replaceAll(" ").strip();
        return ENDS.matcher(spaced).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
