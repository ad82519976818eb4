package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.VersionDifference;
import org.reintegration.library.records.VersionService;
import org.reintegration.library.records.VersionsView;
import org.reintegration.web.site.Caller;

/** Behind the versions of a record and the difference between two of them: those asked for, else the last two. */
@Named
@RequestScoped
public class VersionsPage {

    @Inject
    VersionService service;

    @Inject
    Caller caller;

    @Inject
    Asked asked;

    private @Nullable VersionsView view;
    private @Nullable VersionDifference difference;

    public void load() {
        VersionsView all = getView();
        int newest = all.isSeveral() ? all.versions().get(0).no() : 0;
        int before = all.isSeveral() ? all.versions().get(1).no() : 0;
        int from = number("from", before);
        int to = number("to", newest);
        if (from > 0 && to > 0 && from != to) {
            difference = service.difference(caller.actor(), asked.text("id"), from, to);
        }
    }

    /** What is no number of a version is none at all. */
    private int number(String name, int otherwise) {
        String given = asked.text(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        return given.matches("\\d{1,9}") ? Integer.parseInt(given) : Integer.MAX_VALUE;
    }

    public VersionsView getView() {
        VersionsView known = view;
        if (known == null) {
            known = service.versions(caller.actor(), asked.text("id"));
            view = known;
        }
        return known;
    }

    public @Nullable VersionDifference getDifference() {
        return difference;
    }

    /** Shows a difference told elsewhere. */
    void show(VersionDifference told) {
        difference = told;
    }
}
