package org.reintegration.fund.calls;

import static org.reintegration.fund.calls.CallStatus.ARCHIVED;
import static org.reintegration.fund.calls.CallStatus.CANCELLED;
import static org.reintegration.fund.calls.CallStatus.DECIDED;
import static org.reintegration.fund.calls.CallStatus.DRAFT;
import static org.reintegration.fund.calls.CallStatus.IN_REVIEW;
import static org.reintegration.fund.calls.CallStatus.PUBLISHED;
import static org.reintegration.fund.calls.CallStatus.RANKED;
import static org.reintegration.fund.calls.CallStatus.RELEASED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Decision;

/** The table of a call's states: who may move it from where to where, and on what condition. Nothing else changes a status. */
public enum CallMove {
    PUBLISH(EnumSet.of(DRAFT), PUBLISHED, Who.OFFICER, Guard.FORM_COMPLETE),
    CLOSE(EnumSet.of(PUBLISHED), IN_REVIEW, Who.PORTAL, Guard.PAST_CLOSE),
    RANK(EnumSet.of(IN_REVIEW), RANKED, Who.CHAIR, Guard.EVERY_APPLICATION_SETTLED),
    DECIDE(EnumSet.of(RANKED), DECIDED, Who.PORTAL, Guard.EVERY_APPLICATION_DECIDED),
    RELEASE(EnumSet.of(DECIDED), RELEASED, Who.OFFICER, Guard.EVERY_APPLICATION_DECIDED),
    RANK_APPEALS(EnumSet.of(RELEASED), RELEASED, Who.CHAIR, Guard.NONE),
    RELEASE_APPEALS(EnumSet.of(RELEASED), RELEASED, Who.OFFICER, Guard.NONE),
    ARCHIVE(EnumSet.of(RELEASED), ARCHIVED, Who.OFFICER, Guard.NONE),
    CANCEL(EnumSet.of(DRAFT, PUBLISHED, IN_REVIEW, RANKED, DECIDED), CANCELLED, Who.OFFICER, Guard.NOTHING_AWARDED);

    /** Who may make it. */
    enum Who {
        OFFICER,
        CHAIR,
        PORTAL
    }

    /** What must be true beside the status. */
    enum Guard {
        NONE,
        FORM_COMPLETE,
        PAST_CLOSE,
        EVERY_APPLICATION_SETTLED,
        EVERY_APPLICATION_DECIDED,
        NOTHING_AWARDED
    }

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<CallStatus> from;

    private final CallStatus to;
    private final Who who;
    private final Guard guard;

    CallMove(Set<CallStatus> from, CallStatus to, Who who, Guard guard) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.who = who;
        this.guard = guard;
    }

    Set<CallStatus> from() {
        return from;
    }

    CallStatus to() {
        return to;
    }

    Who who() {
        return who;
    }

    Guard guard() {
        return guard;
    }

    /** Whether this actor may make it for the call. */
    Decision mayBeMadeBy(Actor actor, long callId) {
        return switch (who) {
            case OFFICER ->
                Decision.allowedIf(
                        actor.holdsIn(Role.FUND_OFFICER, Scope.call(callId)), FundRule.OFFICERS_OF_THE_CALL_DO_THIS);
            case CHAIR ->
                Decision.allowedIf(
                        actor.holdsIn(Role.PANEL_CHAIR, Scope.call(callId)), FundRule.THE_CHAIR_OF_THE_CALL_DOES_THIS);
            case PORTAL -> Decision.allowedIf(actor.portal(), FundRule.THE_PORTAL_DOES_THIS);
        };
    }

    /** The move as it stands in addresses and keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
