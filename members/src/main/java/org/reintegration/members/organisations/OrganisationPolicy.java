package org.reintegration.members.organisations;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.members.MemberRule;

/** Who may do what with the register of organisations. */
final class OrganisationPolicy {

    private OrganisationPolicy() {}

    static Decision mayKeep(Actor actor) {
        return allowedIf(
                actor.holds(Role.EDITOR) || actor.holds(Role.ADMINISTRATOR), MemberRule.EDITORS_KEEP_THE_REGISTER);
    }

    /** What a member proposed is seen by the register's keepers and by that member until an editor takes it in. */
    static boolean maySee(Actor actor, RegisteredOrganisation organisation) {
        return organisation.status() == OrganisationStatus.REGISTERED
                || organisation.isProposedBy(actor.id())
                || mayKeep(actor).isAllowed();
    }
}
