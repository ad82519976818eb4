package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reintegration.library.records.ResourceService;
import org.reintegration.web.site.Caller;

/** Behind one published version as it stood: the parts of a record's page over the words of then. */
@Named
@RequestScoped
public class VersionPage {

    @Inject
    ResourceService resources;

    @Inject
    RecordPage recordPage;

    @Inject
    Caller caller;

    @Inject
    Asked asked;

    /** What is no number of a version is none at all. */
    public void load() {
        recordPage.show(resources.version(caller.actor(), asked.text("id"), asked.number("no", 0)));
    }
}
