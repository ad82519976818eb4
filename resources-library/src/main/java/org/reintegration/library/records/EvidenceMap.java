package org.reintegration.library.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many published records stand in each of the nine cells, by evidence level, everywhere and region by region. */
public record EvidenceMap(List<Count> counts) {

    /**
     * The records of one cell with one evidence level.
     *
     * @param region null for all regions together, where a record counts once
     * @param evidence id of an evidence level
     */
    public record Count(@Nullable String region, String dimension, String level, String evidence, long records) {}

    public EvidenceMap {
        counts = List.copyOf(counts);
    }

    /** The records of a cell; {@code region} null means everywhere, {@code evidence} null any level. */
    public long in(@Nullable String region, String dimension, String level, @Nullable String evidence) {
        return counts.stream()
                .filter(count -> region == null ? count.region() == null : region.equals(count.region()))
                .filter(count ->
                        count.dimension().equals(dimension) && count.level().equals(level))
                .filter(count -> evidence == null || evidence.equals(count.evidence()))
                .mapToLong(Count::records)
                .sum();
    }

    /** The fullest cell, against which the others are shaded. */
    public long most(@Nullable String region, @Nullable String evidence) {
        return counts.stream()
                .filter(count -> region == null ? count.region() == null : region.equals(count.region()))
                .mapToLong(count -> in(region, count.dimension(), count.level(), evidence))
                .max()
                .orElse(0);
    }
}
