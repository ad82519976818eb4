package org.reintegration.forum;

import java.util.Locale;
import java.util.Set;
import org.reintegration.kernel.people.Readers;

/** Whom a group's discussions are open to; for everybody else they do not exist. */
public enum Visibility {
    PUBLIC,
    MEMBERS,
    PRIVATE;

    /** The tokens that open the group's discussions in the index. */
    Set<String> readers(long group) {
        return switch (this) {
            case PUBLIC -> Set.of(Readers.EVERYONE);
            case MEMBERS -> Set.of(Readers.MEMBERS);
            case PRIVATE -> Set.of(Readers.group(group));
        };
    }

    /** As it stands in keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
