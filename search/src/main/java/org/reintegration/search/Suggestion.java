package org.reintegration.search;

import org.jspecify.annotations.Nullable;

/**
 * Something a reader may be about to type.
 *
 * @param text a concept's label or a title
 * @param path where a title leads to, null for a concept
 */
public record Suggestion(String text, @Nullable String path) {}
