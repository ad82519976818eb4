package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;
import org.reintegration.members.signin.Attempts;
import org.reintegration.members.signin.Attempts.Limit;
import org.reintegration.members.signin.Device;
import org.reintegration.members.signin.Secret;
import org.reintegration.members.signin.Sessions;

/** Becoming a member. Every answer is the same whether or not an address is known here; only its owner's mailbox learns more. */
@ApplicationScoped
public class Registration {

    @Inject
    AccountRepository accounts;

    @Inject
    MailedLinks links;

    @Inject
    Passwords passwords;

    @Inject
    Sessions sessions;

    @Inject
    Attempts attempts;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional
    public void register(RegistrationDraft draft, String network) {
        String email = Email.of(draft.email());
        ProfileCheck.name(draft.name());
        passwords.check(draft.password(), email);
        attempts.count(Limit.MAIL_BY_NETWORK, network);
        // Made in any case, so that a known address is not answered sooner.
        String hash = passwords.hash(draft.password());
        if (!attempts.countQuietly(Limit.MAIL_BY_ADDRESS, email)) {
            return;
        }
        accounts.holdAddress(email);
        Optional<Account> known = accounts.byEmail(email);
        if (known.isEmpty()) {
            Account account = new Account(email, draft.name().strip(), hash, draft.language(), clock.instant());
            accounts.add(account);
            mail(account, MailPurpose.CONFIRM);
        } else if (known.get().status() == AccountStatus.PENDING) {
            known.get().registerAgain(draft.name().strip(), hash, draft.language(), clock.instant());
            accounts.removeLinks(known.get().memberId(), MailPurpose.CONFIRM);
            mail(known.get(), MailPurpose.CONFIRM);
        } else if (known.get().status() == AccountStatus.ACTIVE) {
            mail(known.get(), MailPurpose.ALREADY_MEMBER);
        }
    }

    /** Sends the link once more, to an address that still waits for it. */
    @Transactional
    public void resend(String typed, String network) {
        String email = Email.of(typed);
        attempts.count(Limit.MAIL_BY_NETWORK, network);
        if (attempts.countQuietly(Limit.MAIL_BY_ADDRESS, email)) {
            accounts.byEmail(email)
                    .filter(account -> account.status() == AccountStatus.PENDING)
                    .ifPresent(account -> mail(account, MailPurpose.CONFIRM));
        }
    }

    /**
     * Proves the address and signs in. The password is asked for again, because whoever opens the mail need not be the one who
     * registered the address: nobody finishes a registration that somebody else began in their name.
     */
    @Transactional
    public Secret confirm(String link, String password, Device device) {
        MailedLink mailed = links.open(link, MailPurpose.CONFIRM);
        attempts.count(Limit.PASSWORD_BY_ACCOUNT, mailed.account().toString());
        Account account = accounts.byId(mailed.account()).orElseThrow(MailedLinks::stale);
        if (!passwords.fits(password, account.passwordHash())) {
            throw Refusal.badInput("password", MemberRule.THE_PASSWORD_IS_RIGHT);
        }
        account.confirm(clock.instant());
        accounts.removeLinks(account.memberId(), MailPurpose.CONFIRM);
        attempts.forget(Limit.PASSWORD_BY_ACCOUNT, mailed.account().toString());
        return sessions.open(account.memberId(), device);
    }

    private void mail(Account account, MailPurpose purpose) {
        outbox.add(new AccountMailWanted(account.id(), purpose));
    }
}
