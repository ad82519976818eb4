package org.reintegration.library.translations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Making;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.TranslationNote;

/**
 * The text being worked on, beside its source, as its translator or a reviewer sees it.
 *
 * @param record the public id of the record
 * @param version to be named when saving, so that nobody overwrites what they have not seen
 * @param source the language translated from
 * @param sourceNo the version translated from
 * @param standing the version that readers see now
 * @param translator null when nobody of that name is left
 * @param letter why a reviewer sent it back; empty when nobody did
 * @param missing what is lacking before it can be offered
 * @param personalData what in the translation seems to tell who a beneficiary is
 * @param moves what this reader may do with it
 */
public record TranslationWork(
        String record,
        String path,
        String title,
        Language language,
        int version,
        TranslationStatus status,
        Making making,
        Language source,
        int sourceNo,
        int standing,
        @Nullable String translator,
        String letter,
        List<Beside> fields,
        List<FieldProblem> missing,
        List<PrivacyNote> personalData,
        Set<TranslationMove> moves,
        Instant changedAt) {

    /**
     * A field and its source.
     *
     * @param words the translation; empty when there is none yet
     * @param mayStand whether it may be left empty, and then stands as its source does
     */
    public record Beside(String field, String source, String words, boolean mayStand) {}

    public boolean isStale() {
        return TranslationNote.isStale(sourceNo, standing);
    }

    public boolean can(TranslationMove move) {
        return moves.contains(move);
    }

    /** Whether this reader may write. */
    public boolean isOpenForWriting() {
        return moves.contains(TranslationMove.OFFER);
    }
}
