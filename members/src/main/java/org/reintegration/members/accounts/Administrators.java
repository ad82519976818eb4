package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;

/** Sees to it that the portal never loses its last administrator. */
@ApplicationScoped
class Administrators {

    @Inject
    AccountRepository accounts;

    void refuseToLoseTheLast(MemberId member) {
        if (isOnlyOne(accounts.administratorsHeldStill(), member)) {
            throw Refusal.conflict(MemberRule.THE_LAST_ADMINISTRATOR_STAYS);
        }
    }

    static boolean isOnlyOne(Set<MemberId> administrators, MemberId member) {
        return administrators.equals(Set.of(member));
    }
}
