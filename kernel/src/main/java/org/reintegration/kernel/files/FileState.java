package org.reintegration.kernel.files;

import java.util.Locale;

/** How far a file has come: nobody but those who tend it sees one before it was checked and read. */
public enum FileState {
    WAITING,
    READY,
    /** It could not be read, at least this time. */
    FAILED,
    /** It is something that the portal hands to nobody. */
    REFUSED;

    /** The state as it stands in keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
