package org.reintegration.library.records;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.rules.FieldProblem;

/**
 * The version being worked on as its author or the library sees it.
 *
 * @param version to be named when saving, so that nobody overwrites what they have not seen
 * @param no the number this version has or will have
 * @param publishedNo the version readers see, null when there is none
 * @param files all of them, ready or not
 * @param catalogued whether it came from a catalogue, where editors correct it and nobody is its author
 * @param needed every field that is asked for before it can be submitted
 * @param missing what is lacking before it can be submitted
 * @param personalData what seems to tell who a beneficiary is; nothing for the library's own catalogue
 */
public record DraftView(
        String publicId,
        int version,
        ResourceKind kind,
        Status status,
        int no,
        @Nullable Integer publishedNo,
        Draft draft,
        List<String> needed,
        List<FieldProblem> missing,
        List<PrivacyNote> personalData,
        boolean second,
        Set<Move> moves,
        List<ReviewView> reviews,
        List<AttachedFile> files,
        boolean catalogued,
        Instant changedAt) {

    public boolean isOpenForWriting() {
        return status.isOpenForWriting();
    }

    /** How much of what is asked for is there, in percent; a hundred only when nothing is missing. */
    public int percent() {
        return needed.isEmpty() ? 100 : 100 * (needed.size() - missing.size()) / needed.size();
    }

    public boolean lacks(String field) {
        return missing.stream().anyMatch(problem -> problem.field().equals(field));
    }

    public boolean hasRemarks() {
        return reviews.stream().anyMatch(letter -> !letter.remarks().isEmpty());
    }

    public boolean can(Move move) {
        return moves.contains(move);
    }
}
