package org.reintegration.forum;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.text.SpokenLanguage;

/** The language of a post: what its author chose, else what its own words tell, else that of the talk around it. */
final class Spoken {

    /** What others wrote, code, and addresses say nothing of the author's language. */
    private static final Pattern NOT_OWN_WORDS =
            Pattern.compile("(?m)^ {0,3}>.*$|(?s:```.*?(?:```|\\z))|`[^`\n]*`|\\b(?:https?|mailto):\\S+");

    private Spoken() {}

    static Language in(@Nullable Language chosen, String words, Language around) {
        return chosen != null
                ? chosen
                : SpokenLanguage.of(NOT_OWN_WORDS.matcher(Mentions.plain(words)).replaceAll(" "))
                        .orElse(around);
    }
}
