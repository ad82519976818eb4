package org.reintegration.fund.applications;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reintegration.kernel.people.MemberId;

/**
 * Who may not judge an application: whoever belongs to its team or to an organisation of it, or said or was found to have a conflict.
 *
 * @param declared those who said so, in whatever round
 * @param employers for whom team and candidates work now, by their organisation's id
 */
record Conflicts(List<Party> team, Set<MemberId> declared, Map<MemberId, Long> employers) {

    boolean has(MemberId candidate) {
        Long employer = employers.get(candidate);
        return declared.contains(candidate)
                || team.stream()
                        .anyMatch(party ->
                                party.person().equals(candidate) || (employer != null && worksFor(party, employer)));
    }

    /** For whom the team worked when the application was handed in counts as much as for whom it works now. */
    private boolean worksFor(Party party, Long organisation) {
        return organisation.equals(party.organisation()) || organisation.equals(employers.get(party.person()));
    }
}
