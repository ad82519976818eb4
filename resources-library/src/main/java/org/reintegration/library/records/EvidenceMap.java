package org.reintegration.library.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many published records stand in each of the nine cells, by evidence level, everywhere and region by region. */
public final class EvidenceMap {

    /**
     * The records of one cell with one evidence level.
     *
     * @param region null for all regions together, where a record counts once
     * @param evidence id of an evidence level
     */
    public record Count(@Nullable String region, String dimension, String level, String evidence, long records) {}

    private record Table(@Nullable String region, @Nullable String evidence) {}

    private final Map<MapCell, Long> records = new HashMap<>();
    private final Map<Table, Long> fullest = new HashMap<>();

    /** Counts of the same cell are added up. */
    EvidenceMap(Stream<Count> counts) {
        counts.forEach(count -> {
            add(count, count.evidence());
            add(count, null);
        });
        records.forEach((cell, here) -> fullest.merge(new Table(cell.region(), cell.evidence()), here, Math::max));
    }

    private void add(Count count, @Nullable String evidence) {
        MapCell cell = new MapCell(count.dimension(), count.level(), count.region(), evidence);
        records.merge(cell, count.records(), Long::sum);
    }

    /** What is counted, a cell and an evidence level each; where none is listed there are none. */
    public List<Count> counts() {
        return records.entrySet().stream()
                .flatMap(entry -> {
                    MapCell cell = entry.getKey();
                    return Stream.ofNullable(cell.evidence())
                            .map(evidence -> new Count(
                                    cell.region(), cell.dimension(), cell.level(), evidence, entry.getValue()));
                })
                .toList();
    }

    /** The records of a cell; {@code region} null means everywhere, {@code evidence} null any level. */
    public long in(@Nullable String region, String dimension, String level, @Nullable String evidence) {
        return records.getOrDefault(new MapCell(dimension, level, region, evidence), 0L);
    }

    /** The fullest cell, against which the others are shaded. */
    public long most(@Nullable String region, @Nullable String evidence) {
        return fullest.getOrDefault(new Table(region, evidence), 0L);
    }
}
