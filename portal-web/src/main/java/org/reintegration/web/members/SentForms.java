package org.reintegration.web.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.FormGuard;
import org.reintegration.web.site.Route;

/** Lets through forms that our own pages sent for their caller; leads those whose sender is signed in no more by the sign-in page. */
@ApplicationScoped
public class SentForms implements FormGuard {

    private static final String SIGN_IN = "sign-in";

    @Inject
    Caller caller;

    @Inject
    OwnOrigin ownOrigin;

    @Inject
    FormToken token;

    @Inject
    CarriedForms forms;

    @Override
    public Optional<String> detour(HttpServletRequest request, String address, Route route) {
        if (!ownOrigin.sent(request)) {
            throw Refusal.forbidden(MemberRule.THE_FORM_COMES_FROM_HERE);
        }
        if (route.kind() == Route.Kind.WORK) {
            // A working screen proves itself by its state in the session; it is for members only.
            return caller.isMember() ? Optional.empty() : bySignIn(request, address);
        }
        return switch (token.verdict(request.getParameter(FormToken.NAME))) {
            case OURS -> Optional.empty();
            case OF_SOMEBODY_ELSE -> bySignIn(request, address);
            case FORGED -> throw Refusal.forbidden(MemberRule.THE_FORM_COMES_FROM_HERE);
        };
    }

    private Optional<String> bySignIn(HttpServletRequest request, String address) {
        if (!address.equals(SIGN_IN)) {
            forms.pack(request, caller.path(address));
        }
        return Optional.of(SIGN_IN);
    }
}
