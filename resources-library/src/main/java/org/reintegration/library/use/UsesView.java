package org.reintegration.library.use;

import java.util.Map;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.library.records.Holding;

/**
 * A part of what is reported of one record, and how much there is of it in all.
 *
 * @param counts of all reports that count, by what they say; an outcome that nobody reported is missing
 * @param reportable whether this reader may add a report
 */
public record UsesView(Holding record, Map<UseOutcome, Long> counts, Slice<UseView> reports, boolean reportable) {

    public UsesView {
        counts = Map.copyOf(counts);
    }

    public long count(UseOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
