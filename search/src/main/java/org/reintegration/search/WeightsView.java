package org.reintegration.search;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weights in force.
 *
 * @param version how often they were set; 0 for those that were shipped
 * @param shipped what each was tuned to by the benchmark
 */
public record WeightsView(
        int version,
        Map<String, Double> values,
        Map<String, Double> shipped,
        @Nullable Instant setAt) {}
