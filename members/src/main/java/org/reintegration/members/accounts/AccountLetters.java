package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.members.signin.Secret;

/** Makes what a mail about an account needs at the moment it is sent: the address as it stands then, and the link, in clear only here. */
@ApplicationScoped
public class AccountLetters {

    /**
     * What the mail tells.
     *
     * @param link opens what the purpose says; null when there is nothing to open
     * @param details values for the placeholders of the words
     */
    public record Contents(
            Letterhead to, MailPurpose purpose, @Nullable Secret link, Map<String, String> details) {}

    @Inject
    AccountRepository accounts;

    @Inject
    Clock clock;

    /** Empty when the account has moved on meanwhile and the mail would be untrue. */
    @Transactional
    public Optional<Contents> contents(AccountMailWanted wanted) {
        return accounts.byId(new MemberId(wanted.account()))
                .filter(account -> isStillTrue(account, wanted.purpose()))
                .map(account -> contents(account, wanted.purpose()));
    }

    /** The head of a mail to an active member. */
    @Transactional
    public Optional<Letterhead> head(MemberId member) {
        return accounts.byId(member)
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(account -> head(account, account.email()));
    }

    private Contents contents(Account account, MailPurpose purpose) {
        String email =
                purpose == MailPurpose.PROVE_EMAIL ? account.pendingEmail().orElseThrow() : account.email();
        Secret link = null;
        if (purpose.hasLink()) {
            link = Secret.next();
            accounts.add(new MailedLink(account.memberId(), purpose, email, link, clock.instant()));
        }
        Map<String, String> details =
                purpose == MailPurpose.SUSPENDED ? Map.of("reason", account.suspensionReason()) : Map.of();
        return new Contents(head(account, email), purpose, link, details);
    }

    static boolean isStillTrue(Account account, MailPurpose purpose) {
        return switch (purpose) {
            case CONFIRM -> account.status() == AccountStatus.PENDING;
            case RESET -> account.status() == AccountStatus.ACTIVE || account.status() == AccountStatus.PENDING;
            case PROVE_EMAIL, EMAIL_CHANGE_ASKED ->
                account.status() == AccountStatus.ACTIVE
                        && account.pendingEmail().isPresent();
            case ALREADY_MEMBER, PASSWORD_CHANGED, RESTORED -> account.status() == AccountStatus.ACTIVE;
            case SUSPENDED -> account.status() == AccountStatus.SUSPENDED;
        };
    }

    private static Letterhead head(Account account, String email) {
        return new Letterhead(email, account.name(), account.language());
    }
}
