package org.reintegration.library.relations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a record is to others and others are to it, as one reader sees it.
 *
 * @param statable whether this reader may state relations of it
 * @param judging whether this reader may also link evaluations
 * @param next where the next part begins, null at the end
 */
public record RelationsView(
        String publicId,
        String title,
        List<RelationView> all,
        boolean statable,
        boolean judging,
        @Nullable String next) {

    public RelationsView {
        all = List.copyOf(all);
    }

    public List<RelationView> contradictions() {
        return all.stream()
                .filter(relation -> relation.kind() == RelationKind.CONTRADICTS)
                .toList();
    }

    /** What takes the place of this record. */
    public List<RelationView> newer() {
        return all.stream()
                .filter(relation -> relation.kind() == RelationKind.SUPERSEDES && !relation.outgoing())
                .toList();
    }

    public boolean hasAdaptations() {
        return all.stream().anyMatch(relation -> relation.kind() == RelationKind.ADAPTED_FROM);
    }
}
