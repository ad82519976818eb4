package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.ReviewDraft;
import org.reintegration.fund.applications.ReviewService;
import org.reintegration.fund.applications.ReviewWork;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind one review: declare, read, weigh, hand in. */
@Named
@ViewScoped
public class FundReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient ReviewService reviews;

    private String id = "";
    private String comment = "";
    private final ArrayList<Map<String, String>> scores = new ArrayList<>();
    private transient @Nullable ReviewWork work;

    public void load() {
        show(reviews.open(caller.actor(), id));
    }

    public void accept() {
        show(reviews.accept(caller.actor(), id));
    }

    public void declareConflict() {
        reviews.declareConflict(caller.actor(), id);
        visit.leadTo("fund/reviews");
    }

    public void decline() {
        reviews.decline(caller.actor(), id);
        visit.leadTo("fund/reviews");
    }

    public void save() {
        show(reviews.write(caller.actor(), id, draft()));
        visit.say("fund.review-saved");
    }

    public void submit() {
        reviews.write(caller.actor(), id, draft());
        show(reviews.submit(caller.actor(), id));
        visit.say("fund.review-submitted");
    }

    public void reopen() {
        show(reviews.reopen(caller.actor(), id));
    }

    private void show(ReviewWork view) {
        work = view;
        comment = view.draft().comment();
        scores.clear();
        view.form().rubric().forEach(criterion -> {
            HashMap<String, String> row = new HashMap<>();
            row.put("criterion", criterion.key());
            row.put("title", criterion.title());
            row.put("weight", Integer.toString(criterion.weight()));
            row.put("points", "");
            row.put("reason", "");
            view.draft().scores().stream()
                    .filter(score -> score.criterion().equals(criterion.key()))
                    .forEach(score -> {
                        Integer points = score.points();
                        row.put("points", points == null ? "" : points.toString());
                        row.put("reason", score.reason());
                    });
            scores.add(row);
        });
    }

    private ReviewDraft draft() {
        return new ReviewDraft(
                scores.stream()
                        .map(row -> new ReviewDraft.Score(
                                Objects.requireNonNullElse(row.get("criterion"), ""),
                                points(row.get("points")),
                                Objects.requireNonNullElse(row.get("reason"), "")))
                        .toList(),
                comment);
    }

    private static @Nullable Integer points(@Nullable String given) {
        return given == null || !given.matches("\\d") ? null : Integer.valueOf(given);
    }

    public ReviewWork getWork() {
        ReviewWork known = work;
        if (known == null) {
            known = reviews.open(caller.actor(), id);
            work = known;
        }
        return known;
    }

    public List<Map<String, String>> getScores() {
        return scores;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
