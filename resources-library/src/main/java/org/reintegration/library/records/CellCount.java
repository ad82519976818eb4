package org.reintegration.library.records;

import org.jspecify.annotations.Nullable;

/**
 * How many records stand in a cell that are open to the same readers and supported for the same reason.
 *
 * @param region null for all regions together, where a record counts once
 */
record CellCount(
        @Nullable String region,
        String dimension,
        String level,
        Evidence.Reason evidence,
        Sensitivity sensitivity,
        long records) {

    static CellCount of(Object[] row) {
        String region = (String) row[0];
        return new CellCount(
                region.isEmpty() ? null : region,
                (String) row[1],
                (String) row[2],
                Evidence.Reason.valueOf((String) row[3]),
                Sensitivity.valueOf((String) row[4]),
                ((Number) row[5]).longValue());
    }

    EvidenceMap.Count forReaders() {
        return new EvidenceMap.Count(
                region, dimension, level, Evidence.of(evidence).level(), records);
    }
}
