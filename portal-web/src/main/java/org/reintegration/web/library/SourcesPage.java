package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.library.harvests.HarvestDesk;
import org.reintegration.library.harvests.SourceView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the list of catalogues that are harvested. */
@Named
@RequestScoped
public class SourcesPage {

    private static final int SIZE = 50;

    @Inject
    HarvestDesk desk;

    @Inject
    SourceForm sourceForm;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable Slice<SourceView> all;

    /** Whoever may not see the list is turned away before a word of the page is written. */
    public void load() {
        getAll();
    }

    public void add() {
        visit.leadTo("library/sources/"
                + desk.add(caller.actor(), sourceForm.draft(), null).publicId());
    }

    public Slice<SourceView> getAll() {
        Slice<SourceView> known = all;
        if (known == null) {
            known = desk.sources(caller.actor(), asked.text("after"), SIZE);
            all = known;
        }
        return known;
    }
}
