package org.reintegration.web.skos;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * One sentence about a concept or a scheme.
 *
 * @param subject its address
 * @param predicate a shortened name, such as {@code skos:broader}
 * @param object an address when {@code isAddress}, else a text
 * @param language of the text; null where it has none
 */
record Statement(
        String subject,
        String predicate,
        String object,
        boolean isAddress,
        @Nullable Language language) {

    static Statement link(String subject, String predicate, String object) {
        return new Statement(subject, predicate, object, true, null);
    }

    static Statement text(String subject, String predicate, String text, @Nullable Language language) {
        return new Statement(subject, predicate, text, false, language);
    }
}
