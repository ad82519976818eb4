package org.reintegration.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.imports.ImportReport;
import org.reintegration.library.records.CatalogueShelf;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.web.site.Caller;

/** Behind the screen on which an editor imports a catalogue, first as a dry run. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CatalogueImport catalogue;

    @Inject
    transient CatalogueShelf shelf;

    @Inject
    transient Caller caller;

    private transient @Nullable Part file;
    private transient @Nullable ImportReport report;
    private boolean dryRun = true;

    public void load() {
        shelf.allow(caller.actor());
    }

    public void run() throws IOException {
        Part given = file;
        if (given == null || given.getSize() == 0) {
            throw Refusal.badInput("file", LibraryRule.THE_FIELD_IS_FILLED);
        }
        report = null;
        try (InputStream csv = given.getInputStream()) {
            report = catalogue.run(caller.actor(), csv, dryRun);
        }
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }
}
