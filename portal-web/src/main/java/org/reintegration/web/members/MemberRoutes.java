package org.reintegration.web.members;

import static org.reintegration.web.site.Route.reading;
import static org.reintegration.web.site.Route.working;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.reintegration.web.site.Route;
import org.reintegration.web.site.Routes;

/** The addresses of accounts, profiles, the register of organisations and their administration. */
@ApplicationScoped
class MemberRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                reading("sign-in", "/members/sign-in.xhtml"),
                reading("register", "/members/register.xhtml"),
                reading("confirm", "/members/confirm.xhtml"),
                reading("forgotten-password", "/members/forgotten-password.xhtml"),
                reading("reset-password", "/members/reset-password.xhtml"),
                reading("prove-email", "/members/prove-email.xhtml"),
                reading("profile", "/members/profile.xhtml"),
                reading("profile/password", "/members/password.xhtml"),
                reading("profile/sessions", "/members/sessions.xhtml"),
                reading("profile/tokens", "/members/tokens.xhtml"),
                reading("profile/data", "/members/data.xhtml"),
                reading("notices", "/members/notices.xhtml"),
                reading("members/{id}", "/members/person.xhtml"),
                reading("members/{id}/{slug}", "/members/person.xhtml"),
                reading("organisations", "/members/organisations.xhtml"),
                working("admin/members", "/members/admin-members.xhtml"),
                working("admin/members/{id}", "/members/admin-member.xhtml"),
                working("admin/organisations", "/members/admin-organisations.xhtml"),
                working("admin/organisations/{id}", "/members/admin-organisation.xhtml"),
                working("admin/audit", "/members/admin-audit.xhtml"));
    }
}
