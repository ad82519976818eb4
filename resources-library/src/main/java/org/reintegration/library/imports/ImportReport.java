package org.reintegration.library.imports;

import java.util.List;

/**
 * What an import did, or would do when it is a dry run.
 *
 * @param rows how many rows there are beside the header
 * @param rejected every bad cell; several may belong to one row
 */
public record ImportReport(
        boolean dryRun, long rows, long created, long updated, long unchanged, List<Rejected> rejected) {

    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /** How many rows did not come in. */
    public long rejectedRows() {
        return rejected.stream().map(Rejected::row).distinct().count();
    }
}
