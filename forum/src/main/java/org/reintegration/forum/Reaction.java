package org.reintegration.forum;

import java.util.Locale;

/** A word short enough to be a button. */
public enum Reaction {
    HELPED,
    SAME;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
