package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reintegration.fund.applications.ApplicationItem;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.web.site.Caller;

/** Behind an applicant's desk. */
@Named
@RequestScoped
public class ApplicationsPage {

    @Inject
    Caller caller;

    @Inject
    ApplicationService applications;

    private List<ApplicationItem> items = List.of();

    public void load() {
        items = applications.mine(caller.actor());
    }

    public List<ApplicationItem> getItems() {
        return items;
    }
}
