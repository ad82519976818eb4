package org.reintegration.fund.applications;

import java.util.EnumSet;
import java.util.Set;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;

/** Who may do what with an application. It only decides: services enforce it, views show it. */
final class ApplicationPolicy {

    private ApplicationPolicy() {}

    static Decision mayApply(Actor actor) {
        boolean staff = actor.holdsSomewhere(Role.FUND_OFFICER)
                || actor.holdsSomewhere(Role.PANEL_CHAIR)
                || actor.holdsSomewhere(Role.AUTHORISER);
        return Decision.allowedIf(!staff, FundRule.STAFF_OF_THE_FUND_DO_NOT_APPLY);
    }

    /** The buttons to show. */
    static Set<Move> openMoves(Actor actor, Stage stage, Standing standing, Circumstances at) {
        Set<Move> open = EnumSet.noneOf(Move.class);
        for (Move move : Move.values()) {
            if (move.from().contains(stage)
                    && move.guard().isMet(at)
                    && move.who().mayBePlayedBy(actor, standing).isAllowed()) {
                open.add(move);
            }
        }
        return open;
    }
}
