package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceService.Previewed;
import org.reintegration.library.records.Status;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the preview of a draft: the parts of a record's page over the work as it stands. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    ResourceService resources;

    @Inject
    RecordPage recordPage;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private String back = "";

    /** What is published already has a page of its own. */
    public void load() {
        caller.actor().memberOrRefuse();
        String id = asked.text("id");
        Previewed found = resources.preview(caller.actor(), id);
        recordPage.show(found.view());
        back = "library/" + (found.mine() ? "drafts/" : "desk/") + id;
        if (found.status() == Status.PUBLISHED) {
            visit.leadTo(found.view().path());
        }
    }

    /** Where the work is written, or judged by whoever reads it for the library. */
    public String getBack() {
        return back;
    }
}
