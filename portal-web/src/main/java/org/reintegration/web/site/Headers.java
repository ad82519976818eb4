package org.reintegration.web.site;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells browsers about what it may do. */
public final class Headers {

    /** Public pages: our own style and pictures, our own script where comfort needs it, nothing inline, no frame. */
    static final String STRICT = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Headers() {}

    /** Working screens: also the scripts that carry the nonce of this answer, and PrimeFaces' inline styles. */
    public static void allowScripts(HttpServletResponse response, String nonce) {
        response.setHeader(
                "Content-Security-Policy",
                STRICT.replace("script-src 'self'", "script-src 'self' 'nonce-" + nonce + "'")
                        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
    }

    static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", STRICT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }
}
