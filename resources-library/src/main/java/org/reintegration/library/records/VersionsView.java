package org.reintegration.library.records;

import java.util.List;

/** The published versions of a record that one reader may see, newest first. */
public record VersionsView(Holding record, List<VersionNote> versions) {

    public boolean isSeveral() {
        return versions.size() > 1;
    }
}
