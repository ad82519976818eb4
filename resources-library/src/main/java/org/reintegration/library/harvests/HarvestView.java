package org.reintegration.library.harvests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a harvest brought, so far or in the end.
 *
 * @param since what was asked for: changed then or later; null for everything
 * @param asOf the other catalogue's clock in its first answer; the next harvest asks from there
 * @param pages how many answers were taken in
 * @param rejected how many records were not taken over
 * @param resumed how often it went on after a stop
 * @param faults what was wrong, oldest first, and no more than the first few hundred; empty in lists
 */
public record HarvestView(
        long id,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant since,
        @Nullable Instant asOf,
        int pages,
        int created,
        int updated,
        int unchanged,
        int withdrawn,
        int rejected,
        int resumed,
        List<HarvestFaultView> faults) {

    public HarvestView {
        faults = List.copyOf(faults);
    }

    /** Why it stands still; null while it does not. */
    public @Nullable HarvestFaultView stoppedBy() {
        return !state.equals(HarvestState.STOPPED.slug()) || faults.isEmpty() ? null : faults.get(faults.size() - 1);
    }
}
