package org.reintegration.kernel.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A concept in the list that administrators edit.
 *
 * @param label its name in the reader's language
 * @param offered whether it is offered for new content
 * @param replacedBy the id of the concept that took its place; null while it stands for itself
 * @param shipped whether it came with the portal
 */
public record ConceptLine(
        String id, String label, boolean offered, @Nullable String replacedBy, boolean shipped) {}
