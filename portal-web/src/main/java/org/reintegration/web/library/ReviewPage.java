package org.reintegration.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.BegunReview;
import org.reintegration.library.records.DeskView;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.SavedReview;
import org.reintegration.search.SearchHit;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Spoken;

/** Behind one record on the desk: read it, weigh it, write the letter, publish it, withdraw it. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReviewService reviews;

    @Inject
    transient PublicationService publications;

    @Inject
    transient Vocabularies vocabularies;

    @Inject
    transient Duplicates duplicates;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient Spoken spoken;

    private String id = "";
    private int version;
    private int reviewVersion;
    private String letter = "";
    private String reason = "";
    private ReviewForm form = new ReviewForm();
    private @Nullable ReviewForm stored;
    private transient @Nullable DeskView desk;
    private transient @Nullable List<SearchHit> similar;

    public void load() {
        show(reviews.open(caller.actor(), id));
    }

    public void takeUp() {
        show(reviews.takeUp(caller.actor(), id));
    }

    public void handBack() {
        show(reviews.handBack(caller.actor(), id));
    }

    public void save() {
        if (write()) {
            visit.say("library.saved");
        }
    }

    /** Decides by what stands on the screen, unless another window saved in between. */
    public void decide() {
        if (write()) {
            show(reviews.decide(caller.actor(), id, version, form.draft()));
            visit.say("library.decided");
        }
    }

    /** After a conflict: what stands on this screen replaces what came in between, knowingly. */
    public void keepMine() {
        reviewVersion = reviews.mine(caller.actor(), id).version();
        save();
    }

    public void takeTheirs() {
        load();
    }

    private boolean write() {
        SavedReview outcome = reviews.save(caller.actor(), id, reviewVersion, form.draft());
        if (outcome.saved()) {
            reviewVersion = outcome.stored().version();
            stored = null;
        } else {
            stored = ReviewForm.of(outcome.stored().draft(), criteria());
        }
        return outcome.saved();
    }

    public void passLanguage() {
        show(reviews.passLanguage(caller.actor(), id, version));
    }

    public void askForLanguage() {
        show(reviews.askForLanguage(caller.actor(), id, version, letter));
        visit.say("library.decided");
    }

    public void sendBack() {
        show(reviews.sendBack(caller.actor(), id, version, letter));
        visit.say("library.decided");
    }

    public void publish() {
        publications.publish(caller.actor(), id, version);
        visit.leadTo("library/" + id);
    }

    public void withdraw() {
        publications.withdraw(caller.actor(), id, reason, OptionalInt.of(version));
        visit.leadTo("library/" + id);
    }

    /** Published records that look like this one. */
    public List<SearchHit> getSimilar() {
        List<SearchHit> known = similar;
        if (known == null) {
            known = duplicates.of(id, getDesk().work().draft().title());
            similar = known;
        }
        return known;
    }

    private void show(DeskView view) {
        desk = view;
        similar = null;
        version = view.work().version();
        BegunReview begun = view.begun();
        reviewVersion = begun == null ? 0 : begun.version();
        form = ReviewForm.of(begun == null ? null : begun.draft(), criteria());
        stored = null;
        letter = "";
    }

    private List<String> criteria() {
        return vocabularies.named(Vocabularies.RUBRIC_CRITERIA).terms().stream()
                .map(Term::id)
                .toList();
    }

    public boolean isConflict() {
        return stored != null;
    }

    /** Places at which this screen and what was saved meanwhile differ; empty without a conflict. */
    public List<String> getDifferences() {
        return stored == null ? List.of() : form.differences(stored);
    }

    public String mine(String place) {
        return spoken(place, form.said(place));
    }

    public String theirs(String place) {
        return spoken(place, Objects.requireNonNull(stored).said(place));
    }

    private String spoken(String place, String said) {
        return place.startsWith("level.") && !said.isEmpty()
                ? spoken.say("library.level." + said.toLowerCase(Locale.ROOT))
                : said;
    }

    /** What stands at a place: the letter, a criterion, or a field that is remarked on. */
    public String place(String place) {
        String name = place.substring(place.indexOf('.') + 1);
        if (place.equals("letter")) {
            return spoken.say("library.review.letter");
        }
        return place.startsWith("comment.")
                ? spoken.say("library.field.".concat(name.replace("text.", "").replace("facts.", "")))
                : vocabularies.named(Vocabularies.RUBRIC_CRITERIA).label(name, caller.language());
    }

    public DeskView getDesk() {
        DeskView known = desk;
        if (known == null) {
            known = reviews.open(caller.actor(), id);
            desk = known;
        }
        return known;
    }

    public ReviewForm getForm() {
        return form;
    }

    public int getReviewVersion() {
        return reviewVersion;
    }

    public void setReviewVersion(int reviewVersion) {
        this.reviewVersion = reviewVersion;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
