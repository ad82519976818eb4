package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the page on which somebody who tends a record says that it still holds. */
@Named
@RequestScoped
public class ReviewedPage {

    @Inject
    ResourceService resources;

    @Inject
    PublicationService publications;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable ResourceView view;

    public void load() {
        caller.actor().memberOrRefuse();
        asked.pressed("holds", button -> {
            publications.stillHolds(caller.actor(), asked.text("id"), until());
            visit.leadTo(getView().path());
        });
        if (!getView().renewable()) {
            throw Refusal.notFound();
        }
    }

    private @Nullable LocalDate until() {
        try {
            return asked.text("until").isEmpty() ? null : LocalDate.parse(asked.text("until"));
        } catch (DateTimeParseException noDay) {
            throw Refusal.badInput("until", LibraryRule.THE_DAY_LIES_AHEAD);
        }
    }

    public ResourceView getView() {
        ResourceView known = view;
        if (known == null) {
            known = resources.view(caller.actor(), asked.text("id"), caller.language());
            view = known;
        }
        return known;
    }

    /** What was typed; empty leaves the day to the library. */
    public String getUntil() {
        return asked.text("until");
    }
}
