package org.reintegration.web.members;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;

/** A script that changes something by the session's cookie sends the form token along; programs with a bearer token need none. */
@Provider
public class ApiForms implements ContainerRequestFilter {

    @Inject
    Arrival arrival;

    @Inject
    FormToken token;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext sent) {
        if (arrival.session() != 0
                && OwnOrigin.isUnsafe(request)
                && token.verdict(sent.getHeaderString(FormToken.HEADER)) != FormToken.Verdict.OURS) {
            throw Refusal.forbidden(MemberRule.THE_FORM_COMES_FROM_HERE);
        }
    }
}
