package org.reintegration.search;

import org.jspecify.annotations.Nullable;

/**
 * Something a reader may be about to type.
 *
 * @param text a concept's or a place's label, or a title
 * @param path where a title leads to, null for anything else
 */
public record Suggestion(Sort sort, String text, @Nullable String path) {

    /** What it is that a reader may be about to type. */
    public enum Sort {
        CONCEPT,
        PLACE,
        TITLE
    }
}
