package org.reintegration.library.relations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.ResourceSummary;

/**
 * The way of a practice from place to place: a tree, told in reading order.
 *
 * @param here public id of the record it was asked for
 */
public record Trail(String here, List<Step> steps) {

    /**
     * One practice on the way.
     *
     * @param depth how many adaptations lie between it and where the trail begins
     * @param from public id of the one it was adapted from, null at a beginning
     * @param adapted null at a beginning
     */
    public record Step(
            ResourceSummary practice,
            int depth,
            @Nullable String from,
            @Nullable Adapted adapted) {}

    /** That one practice, {@code from}, was made out of another, {@code to}. */
    record Edge(Long from, Long to, Adapted adapted) {}

    public Trail {
        steps = List.copyOf(steps);
    }

    /** Whether there is more to see than the record itself. */
    public boolean isLong() {
        return steps.size() > 1;
    }

    /** Only what the reader may read is on it; a practice made out of two stands below the one read first. */
    static Trail of(String here, Map<Long, ResourceSummary> practices, List<Edge> edges) {
        Map<Long, List<Edge>> below = new LinkedHashMap<>();
        Set<Long> adaptations = new HashSet<>();
        for (Edge edge : edges) {
            if (practices.containsKey(edge.from()) && practices.containsKey(edge.to())) {
                below.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge);
                adaptations.add(edge.from());
            }
        }
        Walk walk = new Walk(practices, below);
        practices.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .filter(entry -> !adaptations.contains(entry.getKey()))
                .forEach(entry -> walk.visit(entry.getKey(), 0, null));
        return new Trail(here, walk.steps);
    }

    private static final class Walk {

        private final Map<Long, ResourceSummary> practices;
        private final Map<Long, List<Edge>> below;
        private final Map<Long, Boolean> seen = new HashMap<>();
        private final List<Step> steps = new ArrayList<>();

        Walk(Map<Long, ResourceSummary> practices, Map<Long, List<Edge>> below) {
            this.practices = practices;
            this.below = below;
        }

        void visit(Long id, int depth, @Nullable Edge by) {
            ResourceSummary practice = practices.get(id);
            if (practice == null || seen.put(id, true) != null) {
                return;
            }
            ResourceSummary source = by == null ? null : practices.get(by.to());
            steps.add(new Step(
                    practice, depth, source == null ? null : source.publicId(), by == null ? null : by.adapted()));
            for (Edge edge : below.getOrDefault(id, List.of())) {
                visit(edge.from(), depth + 1, edge);
            }
        }
    }
}
