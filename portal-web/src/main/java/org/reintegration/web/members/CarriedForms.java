package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.reintegration.members.signin.Signatures;

/** Packs a form into a signed word on the way to the sign-in page and opens it on the way back; only what we packed is opened. */
@RequestScoped
class CarriedForms {

    static final String INPUT = "carried";
    private static final String PURPOSE = "carried";

    @Inject
    Signatures signatures;

    void pack(HttpServletRequest request, String address) {
        Carried.of(address, request.getParameterMap()).ifPresent(carried -> {
            String packed = carried.packed();
            request.setAttribute(INPUT, packed + "." + signatures.sign(PURPOSE, packed));
        });
    }

    /** The word for the sign-in form's hidden input; empty when nothing is carried. */
    String word(HttpServletRequest request) {
        Object packed = request.getAttribute(INPUT);
        return packed instanceof String word
                ? word
                : Optional.ofNullable(request.getParameter(INPUT)).orElse("");
    }

    Optional<Carried> opened(String word) {
        int dot = word.lastIndexOf('.');
        return dot > 0 && signatures.isSigned(PURPOSE, word.substring(0, dot), word.substring(dot + 1))
                ? Carried.unpacked(word.substring(0, dot))
                : Optional.empty();
    }
}
