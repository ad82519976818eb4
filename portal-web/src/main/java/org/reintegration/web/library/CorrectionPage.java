package org.reintegration.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the form in which an editor corrects what the catalogue says of a document. */
@Named
@ViewScoped
public class CorrectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublicationService publications;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private String id = "";
    private int version;
    private DraftFields fields = new DraftFields();

    public void load() {
        caller.actor().memberOrRefuse();
        DraftView work = publications.readForCorrection(caller.actor(), id);
        version = work.version();
        fields = DraftFields.of(work.draft());
    }

    public void save() {
        if (fields.draft(ResourceKind.DOCUMENT) instanceof DocumentDraft document) {
            publications.correct(caller.actor(), id, version, document);
            visit.leadTo("library/" + id);
        } else {
            throw Refusal.notFound();
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public DraftFields getFields() {
        return fields;
    }
}
