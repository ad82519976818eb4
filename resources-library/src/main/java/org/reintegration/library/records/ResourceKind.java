package org.reintegration.library.records;

import java.util.Locale;

/** The three forms a record of the library takes. */
public enum ResourceKind {
    LESSON,
    PRACTICE,
    DOCUMENT;

    /** The kind as it stands in data and addresses: {@code lesson}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
