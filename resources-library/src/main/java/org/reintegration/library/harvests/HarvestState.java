package org.reintegration.library.harvests;

import java.util.Locale;

/** How far a harvest came. */
public enum HarvestState {
    RUNNING,
    /** It goes on where it stopped. */
    STOPPED,
    COMPLETED,
    /** Its source was described anew; the next harvest begins afresh. */
    ABANDONED;

    /** The state as the API and keys of words name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
