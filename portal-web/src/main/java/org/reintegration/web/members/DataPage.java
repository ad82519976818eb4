package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the page on which a member takes their data along, or leaves for good. */
@Named
@RequestScoped
public class DataPage {

    @Inject
    ProfileService profiles;

    @Inject
    Door door;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private String present = "";

    public void load() {
        caller.actor().memberOrRefuse();
    }

    public void erase() {
        profiles.erase(caller.actor(), present);
        door.close();
        visit.leadTo("");
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }
}
