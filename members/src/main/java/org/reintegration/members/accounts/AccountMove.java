package org.reintegration.members.accounts;

import static org.reintegration.members.accounts.AccountStatus.ACTIVE;
import static org.reintegration.members.accounts.AccountStatus.ERASED;
import static org.reintegration.members.accounts.AccountStatus.PENDING;
import static org.reintegration.members.accounts.AccountStatus.SUSPENDED;

import java.util.Locale;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.members.MemberRule;

/** The table of an account's states: from where to where, and by whom. Nothing else changes a status. */
public enum AccountMove {
    CONFIRM(PENDING, ACTIVE, By.HOLDER_OF_A_LINK),
    SUSPEND(ACTIVE, SUSPENDED, By.ANOTHER_ADMINISTRATOR),
    RESTORE(SUSPENDED, ACTIVE, By.ANOTHER_ADMINISTRATOR),
    ERASE(ACTIVE, ERASED, By.OWNER);

    /** Who makes a move. */
    enum By {
        /** A link from a mail, or the portal itself, proved the address. */
        HOLDER_OF_A_LINK,
        OWNER,
        ANOTHER_ADMINISTRATOR
    }

    private final AccountStatus from;
    private final AccountStatus to;
    private final By by;

    AccountMove(AccountStatus from, AccountStatus to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    AccountStatus from() {
        return from;
    }

    AccountStatus to() {
        return to;
    }

    By by() {
        return by;
    }

    boolean isOpenFrom(AccountStatus status) {
        return from == status;
    }

    Decision mayBeMadeBy(Actor actor, MemberId owner) {
        return switch (by) {
            case HOLDER_OF_A_LINK -> Decision.allowed();
            case OWNER -> Decision.allowedIf(actor.is(owner), MemberRule.ADMINISTRATORS_TEND_MEMBERS);
            case ANOTHER_ADMINISTRATOR ->
                Decision.allowedIf(actor.holds(Role.ADMINISTRATOR), MemberRule.ADMINISTRATORS_TEND_MEMBERS)
                        .and(Decision.allowedIf(!actor.is(owner), MemberRule.NOBODY_SUSPENDS_THEMSELVES));
        };
    }

    /** The move as it stands in addresses and keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
