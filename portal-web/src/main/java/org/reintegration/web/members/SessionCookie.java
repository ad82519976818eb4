package org.reintegration.web.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.reintegration.members.signin.Secret;
import org.reintegration.members.signin.Sessions;
import org.reintegration.web.site.Settings;

/** The cookie that holds a session's secret: out of reach of scripts, and of other sites' forms. */
@ApplicationScoped
public class SessionCookie {

    static final String NAME = "portal_session";

    @Inject
    Settings settings;

    Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME)
                                && !cookie.getValue().isEmpty())
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void give(HttpServletResponse response, Secret secret) {
        write(response, secret.clear(), Sessions.LASTS);
    }

    void prolong(HttpServletResponse response, String secret) {
        write(response, secret, Sessions.LASTS);
    }

    void take(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration lasts) {
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Path=/; Max-Age=" + lasts.toSeconds() + "; HttpOnly; SameSite=Lax"
                        + (settings.isSecure() ? "; Secure" : ""));
    }
}
