package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.Status;
import org.reintegration.library.records.WorkItem;
import org.reintegration.web.site.Caller;

/** Behind the desk of editors and reviewers: what waits, longest first. */
@Named
@RequestScoped
public class DeskPage {

    @Inject
    ReviewService reviews;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private List<WorkItem> items = List.of();
    private List<WorkItem> due = List.of();

    public void load() {
        items = reviews.queue(caller.actor());
        due = reviews.due(caller.actor());
    }

    public List<WorkItem> getItems() {
        return items;
    }

    public List<WorkItem> getDue() {
        return due;
    }

    /** Whose turn it is while nobody has taken it up. */
    public String turn(WorkItem item) {
        return "library.turn." + (item.status() == Status.SUBMITTED ? "reviewer" : "editor");
    }

    public long days(WorkItem item) {
        return item.waitingSince() == null
                ? 0
                : Duration.between(item.waitingSince(), clock.instant()).toDays();
    }

    public long getWaiting(String status) {
        return items.stream()
                .filter(item -> item.status().name().equals(status))
                .count();
    }
}
