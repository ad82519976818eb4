package org.reintegration.kernel.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * Which concepts were merged into which, for values that are read where no bean is at hand. One thesaurus holds for a process; before
 * anything is edited nothing is merged.
 */
public final class MergedConcepts {

    private static final MergedConcepts ONLY = new MergedConcepts();

    private volatile Thesaurus now = new Thesaurus(List.of());

    private MergedConcepts() {}

    static void hold(Thesaurus thesaurus) {
        ONLY.now = thesaurus;
    }

    /** The id of the concept that stands for this one now. */
    public static String resolve(String id) {
        return ONLY.now.resolve(id);
    }

    /** Ids of concepts as they stand now, each once. */
    public static List<String> resolve(List<String> ids) {
        Thesaurus thesaurus = ONLY.now;
        return thesaurus.merged().isEmpty() ? ids : thesaurus.resolve(ids);
    }

    /** Every id under which content may have been tagged with what this id stands for now. */
    public static Set<String> everyIdOf(String id) {
        return ONLY.now.everyIdOf(id);
    }
}
