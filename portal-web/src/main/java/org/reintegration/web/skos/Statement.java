package org.reintegration.web.skos;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * One sentence about a concept or a scheme.
 *
 * @param subject its address
 * @param predicate a shortened name, such as {@code skos:broader}
 * @param object an address, a text, or {@code true}
 * @param language of the text; null where it has none
 */
record Statement(
        String subject,
        String predicate,
        String object,
        Kind kind,
        @Nullable Language language) {

    /** What the object is. */
    enum Kind {
        ADDRESS,
        TEXT,
        TRUTH
    }

    static Statement link(String subject, String predicate, String object) {
        return new Statement(subject, predicate, object, Kind.ADDRESS, null);
    }

    static Statement text(String subject, String predicate, String text, @Nullable Language language) {
        return new Statement(subject, predicate, text, Kind.TEXT, language);
    }

    /** That something holds of the subject. */
    static Statement holds(String subject, String predicate) {
        return new Statement(subject, predicate, "true", Kind.TRUTH, null);
    }
}
