package org.reintegration.library.records;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.programmes.ProgrammeView;

/**
 * A published record as one reader sees it, in the best language there is.
 *
 * @param language the language of the words shown
 * @param rendering whose words they are when they are not the author's
 * @param original the language it was written in
 * @param originalTitle gives the address its readable end, the same for every reader
 * @param organisation the name from the register
 * @param partners the names of the others
 * @param moves what this reader may do with it
 * @param files those that are ready, and to those who tend the record the others too
 * @param withdrawn set when only title and dates are left to read
 * @param reviewBy the day on which somebody asks whether it still holds, at its beginning in UTC; null when nobody does
 * @param renewable whether this reader may say that it still holds
 * @param supersededBy public ids of what everybody may read and takes its place
 */
public record ResourceView(
        String publicId,
        @Nullable String sourceId,
        ResourceKind kind,
        String type,
        int no,
        Language language,
        Language original,
        String originalTitle,
        String title,
        String summary,
        ResourceText text,
        Facts facts,
        List<String> regions,
        Evidence evidence,
        Sensitivity sensitivity,
        boolean catalogued,
        boolean sample,
        @Nullable Person author,
        @Nullable String organisation,
        List<String> partners,
        @Nullable ProgrammeView programme,
        Instant publishedAt,
        @Nullable Tombstone withdrawn,
        List<AttachedFile> files,
        Set<Move> moves,
        Rendering rendering,
        @Nullable Instant reviewBy,
        boolean renewable,
        List<String> supersededBy) {

    public String slug() {
        return Slug.of(originalTitle);
    }

    /** The address after the language. */
    public String path() {
        return "library/" + publicId + "/" + slug();
    }

    public boolean isWithdrawn() {
        return withdrawn != null;
    }

    public boolean can(Move move) {
        return moves.contains(move);
    }
}
