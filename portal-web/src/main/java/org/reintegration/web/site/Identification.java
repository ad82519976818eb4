package org.reintegration.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Finds out who sends a request, by cookie or by token; a refusal when the proof is forged, spent or misused. */
public interface Identification {

    Optional<Identity> identify(HttpServletRequest request, HttpServletResponse response);
}
