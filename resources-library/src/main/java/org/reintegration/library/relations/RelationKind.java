package org.reintegration.library.relations;

import java.util.Locale;

/** What one record is to another, told from the one that names it. */
public enum RelationKind {
    ADAPTED_FROM,
    BUILDS_ON,
    CONTRADICTS,
    SUPERSEDES,
    EVIDENCED_BY;

    /** The kind as it stands in keys of words: {@code adapted-from}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
