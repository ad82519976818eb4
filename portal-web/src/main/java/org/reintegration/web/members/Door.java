package org.reintegration.web.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.members.signin.Device;
import org.reintegration.members.signin.Secret;
import org.reintegration.web.faces.Visit;

/** What pages of signing in share: which device knocks, how it gets in, and where it goes then. */
@ApplicationScoped
class Door {

    /** An address on this portal and nowhere else, whatever a browser makes of slashes. */
    private static final Pattern OWN_PATH = Pattern.compile("/[^/\\\\\\p{Cntrl}\\s][^\\\\\\p{Cntrl}\\s]*");

    @Inject
    Visit visit;

    @Inject
    SessionCookie cookie;

    @Inject
    Arrival arrival;

    Device device() {
        return deviceOf(visit.request());
    }

    static Device deviceOf(HttpServletRequest request) {
        return Device.of(Optional.ofNullable(request.getHeader("User-Agent")).orElse(""), request.getRemoteAddr());
    }

    void open(Secret secret) {
        cookie.give(visit.response(), secret);
    }

    void close() {
        cookie.take(visit.response());
    }

    long session() {
        return arrival.session();
    }

    static Optional<String> ownPath(@Nullable String next) {
        return Optional.ofNullable(next).filter(path -> OWN_PATH.matcher(path).matches());
    }

    void leadOn(@Nullable String next, String otherwise) {
        ownPath(next).ifPresentOrElse(visit::leadToAddress, () -> visit.leadTo(otherwise));
    }
}
