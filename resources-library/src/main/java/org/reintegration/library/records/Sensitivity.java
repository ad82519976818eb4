package org.reintegration.library.records;

import java.util.Locale;

/** Who may read a record once it is published. */
public enum Sensitivity {
    PUBLIC,
    MEMBERS,
    RESTRICTED;

    /** The id in the vocabulary of sensitivities. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
