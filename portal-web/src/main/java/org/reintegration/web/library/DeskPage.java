package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.Status;
import org.reintegration.library.records.WorkItem;
import org.reintegration.web.site.Caller;

/** Behind the desk of editors and reviewers: what waits, longest first. */
@Named
@RequestScoped
public class DeskPage {

    private static final int SIZE = 50;

    @Inject
    ReviewService reviews;

    @Inject
    Caller caller;

    @Inject
    Asked asked;

    @Inject
    Clock clock;

    private Slice<WorkItem> items = new Slice<>(List.of(), null);
    private Slice<WorkItem> due = items;
    private long waiting;

    public void load() {
        items = reviews.queue(caller.actor(), asked.text("after"), SIZE);
        due = reviews.due(caller.actor(), asked.text("due"), SIZE);
        waiting = reviews.waiting(caller.actor());
    }

    public Slice<WorkItem> getItems() {
        return items;
    }

    public Slice<WorkItem> getDue() {
        return due;
    }

    public long getWaiting() {
        return waiting;
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
}
