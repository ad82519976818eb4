package org.reintegration.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.reintegration.kernel.text.Language;

/** Takes addresses apart: the language first, then the page. */
public final class Addresses {

    private Addresses() {}

    /** The address asked for, from the portal's own root, wherever a server puts that. */
    public static String asked(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The language that the address names: {@code /fr/library} names French. */
    static Optional<Language> language(String path) {
        if (path.length() < 3 || path.charAt(0) != '/') {
            return Optional.empty();
        }
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path.substring(1) : path.substring(1, end);
        return first.equals(first.toLowerCase(Locale.ROOT)) ? Language.ofTag(first) : Optional.empty();
    }

    /** What follows the language, without slashes around it. */
    static String rest(String path) {
        int end = path.indexOf('/', 1);
        String rest = end < 0 ? "" : path.substring(end + 1);
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
