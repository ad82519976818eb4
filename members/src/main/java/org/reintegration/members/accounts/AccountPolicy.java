package org.reintegration.members.accounts;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import java.util.EnumSet;
import java.util.Set;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.members.MemberRule;

/** Who may do what with accounts. It only decides: services enforce it, views show it. */
final class AccountPolicy {

    private AccountPolicy() {}

    /** Searching all members, seeing their addresses, granting and revoking roles. */
    static Decision mayTend(Actor actor) {
        return allowedIf(actor.holds(Role.ADMINISTRATOR), MemberRule.ADMINISTRATORS_TEND_MEMBERS);
    }

    static boolean maySeeProfile(Actor actor, Account account) {
        return account.status() == AccountStatus.ACTIVE
                && (account.isListed() || actor.is(account.memberId()) || actor.holds(Role.ADMINISTRATOR));
    }

    static Decision mayMove(Actor actor, Account account, AccountMove move) {
        return move.mayBeMadeBy(actor, account.memberId());
    }

    /** The buttons to show. */
    static Set<AccountMove> openMoves(Actor actor, Account account) {
        Set<AccountMove> open = EnumSet.noneOf(AccountMove.class);
        for (AccountMove move : AccountMove.values()) {
            if (move.by() != AccountMove.By.HOLDER_OF_A_LINK
                    && move.isOpenFrom(account.status())
                    && mayMove(actor, account, move).isAllowed()) {
                open.add(move);
            }
        }
        return open;
    }

    /** An administrator has no borders; the library's roles may end at a region, a moderator's at a group, the fund's at a call. */
    static Decision scopeFits(Role role, Scope.Kind kind) {
        boolean fits = switch (role) {
            case ADMINISTRATOR -> false;
            case CONTRIBUTOR, EDITOR, LIBRARY_REVIEWER -> kind == Scope.Kind.REGION;
            case MODERATOR, FACILITATOR -> kind != Scope.Kind.CALL;
            case FUND_OFFICER, FUND_REVIEWER, PANEL_CHAIR, AUTHORISER -> kind != Scope.Kind.GROUP;
        };
        return allowedIf(fits, MemberRule.THE_SCOPE_FITS_THE_ROLE);
    }
}
