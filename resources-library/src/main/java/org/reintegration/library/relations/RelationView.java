package org.reintegration.library.relations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.ResourceSummary;

/**
 * A relation as it is seen from one of its two records.
 *
 * @param outgoing whether the record looked from is the one that names the other
 * @param other the record at the other end
 * @param adapted set when the relation is an adaptation
 * @param personalData what in it seems to tell who a beneficiary is, for those who may say it anew
 */
public record RelationView(
        String publicId,
        int version,
        RelationKind kind,
        boolean outgoing,
        ResourceSummary other,
        @Nullable Adapted adapted,
        boolean impact,
        List<PrivacyNote> personalData) {

    /** The end of the key of words: {@code adapted-from.out}. */
    public String key() {
        return kind.slug() + (outgoing ? ".out" : ".in");
    }
}
