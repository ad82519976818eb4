package org.reintegration.fund.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.Given;

/**
 * What the panel proposes.
 *
 * @param outcome recommended, reserve or not recommended
 * @param present who sat on the panel, by number; those with a conflict are left out of the count
 */
public record ProposalDraft(@Nullable Stage outcome, String minutes, List<Long> present) {
    public ProposalDraft {
        minutes = Given.text(minutes);
        present = Given.list(present);
    }
}
