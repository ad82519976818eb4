package org.reintegration.library.use;

import java.util.List;
import org.reintegration.library.records.Holding;

/**
 * All that is reported of one record.
 *
 * @param reportable whether this reader may add a report
 */
public record UsesView(Holding record, List<UseView> reports, boolean reportable) {

    public UsesView {
        reports = List.copyOf(reports);
    }

    public long count(UseOutcome outcome) {
        return reports.stream()
                .filter(report -> report.status() == UseStatus.SHOWN && report.outcome() == outcome)
                .count();
    }

    /** Those that count. */
    public long shown() {
        return reports.stream()
                .filter(report -> report.status() == UseStatus.SHOWN)
                .count();
    }

    /** What speaks against the record, which its evidence level does not show. */
    public List<UseView> contradicting() {
        return reports.stream()
                .filter(report -> report.status() == UseStatus.SHOWN && report.outcome() == UseOutcome.DID_NOT)
                .toList();
    }
}
