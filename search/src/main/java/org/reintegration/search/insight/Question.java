package org.reintegration.search.insight;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reintegration.kernel.text.Language;

/** A question as it is counted: without case, signs and double spaces, so that the same question is the same. */
record Question(Language language, String words) {

    private static final int LONGEST = 100;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’\\-]+");

    /** An address or a long number may name a person; such a question is not counted at all. */
    private static final Pattern PERSONAL = Pattern.compile("@|\\d[\\d\\s().+/-]{5,}");

    static Optional<Question> of(String typed, Language language) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String words = NO_WORD.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                        || words.length() > LONGEST
                        || PERSONAL.matcher(text).find()
                ? Optional.empty()
                : Optional.of(new Question(language, words));
    }
}
