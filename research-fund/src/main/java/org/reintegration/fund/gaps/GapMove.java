package org.reintegration.fund.gaps;

import static org.reintegration.fund.gaps.GapStatus.ANSWERED;
import static org.reintegration.fund.gaps.GapStatus.CALLED;
import static org.reintegration.fund.gaps.GapStatus.OPEN;
import static org.reintegration.fund.gaps.GapStatus.STUDIED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;

/** The table of a gap's states. Nothing else changes one. */
public enum GapMove {
    CALL(EnumSet.of(OPEN, CALLED, STUDIED), CALLED, Who.PORTAL),
    STUDY(EnumSet.of(CALLED, STUDIED), STUDIED, Who.PORTAL),
    ANSWER(EnumSet.of(OPEN, CALLED, STUDIED), ANSWERED, Who.EDITOR),
    REOPEN(EnumSet.of(ANSWERED), OPEN, Who.EDITOR);

    /** Who may make it. */
    enum Who {
        EDITOR,
        PORTAL
    }

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<GapStatus> from;

    private final GapStatus to;
    private final Who who;

    GapMove(Set<GapStatus> from, GapStatus to, Who who) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.who = who;
    }

    Set<GapStatus> from() {
        return from;
    }

    GapStatus to() {
        return to;
    }

    Who who() {
        return who;
    }

    Decision mayBeMadeBy(Actor actor) {
        return switch (who) {
            case EDITOR -> Decision.allowedIf(actor.holdsSomewhere(Role.EDITOR), FundRule.EDITORS_KEEP_THE_GAPS);
            case PORTAL -> Decision.allowedIf(actor.portal(), FundRule.THE_PORTAL_DOES_THIS);
        };
    }

    /** The move as it stands in addresses and keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
