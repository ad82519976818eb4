package org.reintegration.library.records;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;

/**
 * Who around a record works for whom and where.
 *
 * @param organisation the one the record came from
 * @param home the author's regions
 * @param employers organisations by person, where known; who names none may work with anybody, and so is not from elsewhere
 * @param regions by person; who names no country is from nowhere in particular, and so not from elsewhere
 */
record Neighbourhood(
        @Nullable MemberId author,
        @Nullable Long organisation,
        List<String> home,
        Map<MemberId, Long> employers,
        Map<MemberId, List<String>> regions) {

    boolean isColleague(MemberId one) {
        Long employer = employers.get(one);
        return employer != null
                && (employer.equals(organisation) || (author != null && employer.equals(employers.get(author))));
    }

    /** Outside the author's organisation and region, as far as both are known. */
    boolean isFromElsewhere(MemberId one) {
        List<String> known = regions.getOrDefault(one, List.of());
        return !known.isEmpty() && Collections.disjoint(known, home) && employers.containsKey(one) && !isColleague(one);
    }

    /** How near somebody stands who might take the seat beside the first reviewer: one of the two is from elsewhere where anybody is. */
    Nearness ofSecond(MemberId one, MemberId first, Collection<MemberId> reviewers) {
        if (isColleague(one)) {
            return Nearness.COLLEAGUE;
        }
        if (isFromElsewhere(first) || isFromElsewhere(one)) {
            return Nearness.STRANGER;
        }
        return reviewers.stream().noneMatch(other -> isFree(other, first)) ? Nearness.LAST_RESORT : Nearness.NEIGHBOUR;
    }

    private boolean isFree(MemberId other, MemberId first) {
        return !other.equals(first) && !other.equals(author) && isFromElsewhere(other);
    }
}
