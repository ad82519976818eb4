package org.reintegration.fund.applications;

import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

/**
 * How far a person of the fund may see.
 *
 * @param everywhere whether a part is held for every call
 * @param calls the calls a part is held for otherwise
 * @param organisation of this person, 0 when none is known: what comes from there does not exist for them
 */
record Reach(MemberId me, boolean everywhere, Set<Long> calls, long organisation) {

    private static final Set<Role> STAFF = Set.of(Role.FUND_OFFICER, Role.PANEL_CHAIR, Role.AUTHORISER);
    private static final long NONE = 0;

    static Reach of(Actor actor, @Nullable Long organisation) {
        boolean everywhere = false;
        Set<Long> calls = new HashSet<>(Set.of(NONE));
        for (Grant grant : actor.grants()) {
            Scope scope = grant.scope();
            if (!STAFF.contains(grant.role())) {
                continue;
            }
            if (scope == null) {
                everywhere = true;
            } else if (scope.kind() == Scope.Kind.CALL) {
                calls.add(Long.parseLong(scope.value()));
            }
        }
        return new Reach(actor.memberOrRefuse(), everywhere, calls, organisation == null ? NONE : organisation);
    }

    void bind(TypedQuery<?> query) {
        query.setParameter("me", me)
                .setParameter("organisation", organisation)
                .setParameter("everywhere", everywhere)
                .setParameter("calls", calls);
    }
}
