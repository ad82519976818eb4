package org.reintegration.fund.applications;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import org.reintegration.fund.FundRule;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Decision;

/** A part that somebody plays for one application; who belongs to the team plays no other. */
enum Part {
    MEMBER {
        @Override
        Decision mayBePlayedBy(Actor actor, Standing standing) {
            return allowedIf(actor.isMember(), FundRule.STAFF_OF_THE_FUND_DO_NOT_APPLY)
                    .and(ApplicationPolicy.mayApply(actor));
        }
    },
    LEAD {
        @Override
        Decision mayBePlayedBy(Actor actor, Standing standing) {
            return allowedIf(actor.is(standing.lead()), FundRule.ONLY_THE_LEAD_DOES_THIS);
        }
    },
    TEAM {
        @Override
        Decision mayBePlayedBy(Actor actor, Standing standing) {
            return allowedIf(standing.writers().stream().anyMatch(actor::is), FundRule.THE_TEAM_WRITES);
        }
    },
    OFFICER {
        @Override
        Decision mayBePlayedBy(Actor actor, Standing standing) {
            return staff(actor, standing, Role.FUND_OFFICER, FundRule.OFFICERS_OF_THE_CALL_DO_THIS);
        }
    },
    UNINVOLVED_OFFICER {
        @Override
        Decision mayBePlayedBy(Actor actor, Standing standing) {
            boolean involved = standing.involved().stream().anyMatch(actor::is);
            return OFFICER.mayBePlayedBy(actor, standing)
                    .and(allowedIf(!involved, FundRule.THE_OFFICER_WAS_NOT_INVOLVED));
        }
    },
    CHAIR {
        @Override
        Decision mayBePlayedBy(Actor actor, Standing standing) {
            return staff(actor, standing, Role.PANEL_CHAIR, FundRule.THE_CHAIR_OF_THE_CALL_DOES_THIS);
        }
    },
    AUTHORISER {
        @Override
        Decision mayBePlayedBy(Actor actor, Standing standing) {
            boolean chair = actor.holdsIn(Role.PANEL_CHAIR, Scope.call(standing.callId()));
            boolean ranked = standing.rankers().stream().anyMatch(actor::is);
            return staff(actor, standing, Role.AUTHORISER, FundRule.AUTHORISERS_OF_THE_CALL_DO_THIS)
                    .and(allowedIf(!chair && !ranked, FundRule.THE_AUTHORISER_DID_NOT_RANK));
        }
    },
    PORTAL {
        @Override
        Decision mayBePlayedBy(Actor actor, Standing standing) {
            return allowedIf(actor.portal(), FundRule.THE_PORTAL_DOES_THIS);
        }
    };

    abstract Decision mayBePlayedBy(Actor actor, Standing standing);

    private static Decision staff(Actor actor, Standing standing, Role role, FundRule otherwise) {
        boolean applies = standing.team().stream().anyMatch(actor::is);
        return allowedIf(!applies && actor.holdsIn(role, Scope.call(standing.callId())), otherwise);
    }
}
