package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.Attempts;
import org.reintegration.members.signin.Attempts.Limit;
import org.reintegration.members.signin.Device;
import org.reintegration.members.signin.Secret;
import org.reintegration.members.signin.Sessions;

/** Changing a password and getting over a forgotten one; a new password ends every session and token. */
@ApplicationScoped
public class OwnPassword {

    @Inject
    AccountRepository accounts;

    @Inject
    MailedLinks links;

    @Inject
    Passwords passwords;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    Attempts attempts;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Sends a link when the address has an account; the answer is the same when it has none. */
    @Transactional
    public void forgotten(String typed, String network) {
        String email = Email.of(typed);
        attempts.count(Limit.MAIL_BY_NETWORK, network);
        if (attempts.countQuietly(Limit.MAIL_BY_ADDRESS, email)) {
            accounts.byEmail(email)
                    .filter(account ->
                            account.status() == AccountStatus.ACTIVE || account.status() == AccountStatus.PENDING)
                    .ifPresent(account -> outbox.add(new AccountMailWanted(account.id(), MailPurpose.RESET)));
        }
    }

    /** Sets a new password by the link from the mail, which also proves the address, and signs in. */
    @Transactional
    public Secret reset(String link, String password, Device device) {
        MailedLink mailed = links.open(link, MailPurpose.RESET);
        Account account = accounts.byId(mailed.account()).orElseThrow(MailedLinks::stale);
        passwords.check(password, account.email());
        if (account.status() == AccountStatus.PENDING) {
            account.confirm(clock.instant());
        } else if (account.status() != AccountStatus.ACTIVE) {
            throw MailedLinks.stale();
        }
        replace(account, password);
        attempts.forget(Limit.SIGN_IN_BY_ADDRESS, account.email());
        return sessions.open(account.memberId(), device);
    }

    /** Changes the password of whoever is signed in and knows the present one; the answer is the new session's secret. */
    @Transactional
    public Secret change(Actor actor, String present, String wished, Device device) {
        Account account = accounts.of(actor);
        prove(account, present);
        passwords.check(wished, account.email());
        replace(account, wished);
        return sessions.open(account.memberId(), device);
    }

    /** Refuses unless the account's owner knows its password; a stolen session alone does not get further. */
    void prove(Account account, String password) {
        String who = account.memberId().toString();
        attempts.count(Limit.PASSWORD_BY_ACCOUNT, who);
        if (!passwords.fits(password, account.passwordHash())) {
            throw Refusal.badInput("present", MemberRule.THE_PASSWORD_IS_RIGHT);
        }
        attempts.forget(Limit.PASSWORD_BY_ACCOUNT, who);
    }

    private void replace(Account account, String password) {
        MemberId member = account.memberId();
        account.changePassword(passwords.hash(password), clock.instant());
        accounts.removeLinks(member);
        sessions.endAll(member);
        tokens.endAll(member);
        outbox.add(new AccountMailWanted(member.value(), MailPurpose.PASSWORD_CHANGED));
    }
}
