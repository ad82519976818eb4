package org.reintegration.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.Attempts;
import org.reintegration.members.signin.Attempts.Limit;
import org.reintegration.members.signin.Device;
import org.reintegration.members.signin.IssuedToken;
import org.reintegration.members.signin.Secret;
import org.reintegration.members.signin.Sessions;

/** Signing in with address and password, by a person in a browser or by a program. */
@ApplicationScoped
public class SignIn {

    @Inject
    AccountRepository accounts;

    @Inject
    Passwords passwords;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    Attempts attempts;

    /** Opens a session; the browser keeps the secret in a cookie. */
    @Transactional
    public Secret open(String email, String password, Device device) {
        return sessions.open(prove(email, password, device.network()), device);
    }

    /** Issues an API token. */
    @Transactional
    public IssuedToken issue(String email, String password, String label, Device device) {
        return tokens.issue(prove(email, password, device.network()), label);
    }

    /** The same work and the same words for an unknown address and for a wrong password. */
    private MemberId prove(String typed, String password, String network) {
        String email = Email.lookUp(typed);
        attempts.count(Limit.SIGN_IN_BY_NETWORK, network);
        attempts.count(Limit.SIGN_IN_BY_ADDRESS, email);
        Optional<Account> known = accounts.byEmail(email)
                .filter(account -> !account.passwordHash().isEmpty());
        if (known.isEmpty()) {
            passwords.fitsNobody(password);
            throw doesNotFit();
        }
        Account account = known.get();
        if (!passwords.fits(password, account.passwordHash())) {
            throw doesNotFit();
        }
        // From here on the owner speaks, who may know more.
        switch (account.status()) {
            case PENDING -> throw Refusal.of(Refusal.Kind.FORBIDDEN, MemberRule.THE_ADDRESS_IS_CONFIRMED);
            case SUSPENDED -> throw Refusal.of(Refusal.Kind.FORBIDDEN, MemberRule.THE_ACCOUNT_IS_NOT_SUSPENDED);
            case ERASED -> throw doesNotFit();
            case ACTIVE -> welcome(account, password, network);
        }
        return account.memberId();
    }

    private void welcome(Account account, String password, String network) {
        attempts.forgive(Limit.SIGN_IN_BY_NETWORK, network);
        attempts.forget(Limit.SIGN_IN_BY_ADDRESS, account.email());
        if (passwords.isOutdated(account.passwordHash())) {
            account.rehash(passwords.hash(password));
        }
    }

    private static Refusal doesNotFit() {
        return Refusal.of(Refusal.Kind.SIGN_IN_FIRST, MemberRule.ADDRESS_AND_PASSWORD_FIT);
    }
}
