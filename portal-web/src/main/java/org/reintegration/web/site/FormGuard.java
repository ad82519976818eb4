package org.reintegration.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Looks at a sent form before its page does. */
public interface FormGuard {

    /**
     * Where to lead the sender first, an address after the language; empty lets the form through.
     *
     * @throws org.reintegration.kernel.rules.Refusal when the form is none of ours
     */
    Optional<String> detour(HttpServletRequest request, String address, Route route);
}
