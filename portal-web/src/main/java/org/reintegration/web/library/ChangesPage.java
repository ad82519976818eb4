package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reintegration.library.records.VersionService;
import org.reintegration.web.site.Caller;

/** Behind what the work in hand would change of the published version. */
@Named
@RequestScoped
public class ChangesPage {

    @Inject
    VersionService versions;

    @Inject
    VersionsPage versionsPage;

    @Inject
    Caller caller;

    @Inject
    Asked asked;

    public void load() {
        caller.actor().memberOrRefuse();
        versionsPage.show(versions.ofWork(caller.actor(), getId()));
    }

    public String getId() {
        return asked.text("id");
    }
}
