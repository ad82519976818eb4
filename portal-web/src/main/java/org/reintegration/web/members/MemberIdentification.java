package org.reintegration.web.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.Sessions;
import org.reintegration.members.signin.SignedIn;
import org.reintegration.web.site.Addresses;
import org.reintegration.web.site.Identification;
import org.reintegration.web.site.Identity;

/** Knows a member by the session cookie of a browser or by the bearer token of a program. */
@ApplicationScoped
public class MemberIdentification implements Identification {

    private static final String BEARER = "bearer ";

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    SessionCookie cookie;

    @Inject
    OwnOrigin ownOrigin;

    @Inject
    Arrival arrival;

    @Override
    public Optional<Identity> identify(HttpServletRequest request, HttpServletResponse response) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            String token = authorization.substring(BEARER.length()).strip();
            // Other bearers, such as that of the figures, are not ours to judge.
            return Addresses.asked(request).startsWith("/api/")
                    ? Optional.of(identity(tokens.actorOf(token)))
                    : Optional.empty();
        }
        Optional<String> secret = cookie.in(request);
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        if (OwnOrigin.isUnsafe(request) && !ownOrigin.sent(request)) {
            throw Refusal.forbidden(MemberRule.THE_FORM_COMES_FROM_HERE);
        }
        return bySession(secret.get(), response);
    }

    private Optional<Identity> bySession(String secret, HttpServletResponse response) {
        Optional<SignedIn> signedIn = sessions.actorOf(secret);
        if (signedIn.isEmpty()) {
            arrival.bySpentCookie();
            cookie.take(response);
            return Optional.empty();
        }
        arrival.bySession(signedIn.get().proof(), secret);
        if (signedIn.get().prolonged()) {
            cookie.prolong(response, secret);
        }
        return signedIn.map(MemberIdentification::identity);
    }

    private static Identity identity(SignedIn signedIn) {
        return new Identity(signedIn.actor(), signedIn.name(), signedIn.language(), signedIn.unread());
    }
}
