package org.reintegration.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.site.Caller;

/** Behind the administrator's first page, which for others does not exist. */
@Named
@RequestScoped
public class AdminPage {

    @Inject
    Caller caller;

    public void load() {
        caller.actor().memberOrRefuse();
        if (!caller.actor().holds(Role.ADMINISTRATOR)) {
            throw Refusal.notFound();
        }
    }
}
