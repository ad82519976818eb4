package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.ApplicationItem;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.Invitation;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind an applicant's desk. */
@Named
@RequestScoped
public class ApplicationsPage {

    @Inject
    Caller caller;

    @Inject
    ApplicationService applications;

    @Inject
    Visit visit;

    private List<ApplicationItem> items = List.of();
    private @Nullable List<Invitation> invitations;

    public void load() {
        items = applications.mine(caller.actor());
    }

    public void join(String application) {
        applications.join(caller.actor(), application);
        visit.leadTo("fund/applications/" + application);
    }

    public void turnDown(String application) {
        applications.turnDown(caller.actor(), application);
        visit.leadTo("fund/applications");
    }

    /** Teams that ask the reader to apply together; looked up when the page is drawn and when a button is found again. */
    public List<Invitation> getInvitations() {
        List<Invitation> known = invitations;
        if (known == null) {
            known = applications.invitations(caller.actor());
            invitations = known;
        }
        return known;
    }

    public List<ApplicationItem> getItems() {
        return items;
    }
}
