package org.reintegration.web.files;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.NewFile;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.PublicationService;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the screen on which an editor adds files to a catalogued record and takes them off. */
@Named
@ViewScoped
public class CatalogueFilesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublicationService publications;

    @Inject
    transient WholeFile whole;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private String id = "";
    private int version;
    private boolean strip = true;
    private transient @Nullable Part part;
    private transient @Nullable DraftView work;

    public void load() {
        caller.actor().memberOrRefuse();
        show(publications.readForCorrection(caller.actor(), id));
    }

    public void add() throws IOException {
        publications.readForCorrection(caller.actor(), id);
        String upload = whole.take(caller.actor(), part);
        show(publications.attach(caller.actor(), id, version, new NewFile(upload, null, null, strip)));
        visit.say("files.added");
    }

    public void remove(String file) {
        show(publications.detach(caller.actor(), id, version, file));
        visit.say("files.removed");
    }

    private void show(DraftView view) {
        work = view;
        version = view.version();
    }

    public DraftView getWork() {
        DraftView known = work;
        if (known == null) {
            known = publications.readForCorrection(caller.actor(), id);
            work = known;
        }
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }

    public boolean isStrip() {
        return strip;
    }

    public void setStrip(boolean strip) {
        this.strip = strip;
    }
}
