package org.reintegration.web.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.web.site.Settings;

/** Whether a request was sent from one of our own pages, as browsers tell; other sites cannot make them lie. */
@ApplicationScoped
public class OwnOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    Settings settings;

    static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    boolean sent(HttpServletRequest request) {
        return isOwn(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), settings.getPortalUrl());
    }

    /** The newer header decides where it is sent; the older one must name the portal's address. Neither is no proof. */
    static boolean isOwn(@Nullable String fetchSite, @Nullable String origin, String portal) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        return origin != null && origin.equals(originOf(portal));
    }

    static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
