package org.reintegration.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.DeskView;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ReviewDraft;
import org.reintegration.library.records.ReviewDraft.Comment;
import org.reintegration.library.records.ReviewDraft.Level;
import org.reintegration.library.records.ReviewDraft.Score;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.Verdict;
import org.reintegration.search.SearchHit;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind one record on the desk: read it, weigh it, write the letter, publish it, withdraw it. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> CHOSEN = Map.of(
            "text.polarity",
            Vocabularies.POLARITIES,
            "text.actionStatus",
            Vocabularies.ACTION_STATUSES,
            "text.costBand",
            Vocabularies.COST_BANDS);

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

    private String id = "";
    private int version;
    private String letter = "";
    private String verdict = "";
    private String reason = "";
    private final ArrayList<Map<String, String>> rubric = new ArrayList<>();
    private final LinkedHashMap<String, String> comments = new LinkedHashMap<>();
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
        reviews.save(caller.actor(), id, draft());
        visit.say("library.saved");
    }

    public void decide() {
        show(reviews.decide(caller.actor(), id, version, draft()));
        visit.say("library.decided");
    }

    public void passLanguage() {
        show(reviews.passLanguage(caller.actor(), id, version));
    }

    public void askForLanguage() {
        show(reviews.askForLanguage(caller.actor(), id, version, letter));
        visit.say("library.decided");
    }

    public void publish() {
        publications.publish(caller.actor(), id, version);
        visit.leadTo("library/" + id);
    }

    public void withdraw() {
        publications.withdraw(caller.actor(), id, reason);
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
        ReviewDraft begun = Objects.requireNonNullElse(view.begun(), new ReviewDraft(null, "", List.of(), List.of()));
        letter = begun.letter();
        verdict = "";
        rubric.clear();
        for (Term criterion : vocabularies.named(Vocabularies.RUBRIC_CRITERIA).terms()) {
            rubric.add(row(criterion.id(), begun));
        }
        comments.clear();
        begun.comments().forEach(comment -> comments.put(comment.field(), comment.text()));
    }

    private static Map<String, String> row(String criterion, ReviewDraft begun) {
        LinkedHashMap<String, String> row = new LinkedHashMap<>();
        row.put("criterion", criterion);
        row.put("level", "");
        row.put("reason", "");
        for (Score score : begun.rubric()) {
            if (score.criterion().equals(criterion)) {
                row.put("level", score.level() == null ? "" : score.level().name());
                row.put("reason", score.reason());
            }
        }
        return row;
    }

    private ReviewDraft draft() {
        List<Score> scores = rubric.stream()
                .map(row -> new Score(
                        Objects.requireNonNullElse(row.get("criterion"), ""),
                        level(row.get("level")),
                        Objects.requireNonNullElse(row.get("reason"), "")))
                .toList();
        List<Comment> remarks = comments.entrySet().stream()
                .map(remark -> new Comment(remark.getKey(), Objects.requireNonNullElse(remark.getValue(), "")))
                .toList();
        return new ReviewDraft(verdict.isEmpty() ? null : Verdict.valueOf(verdict), letter, scores, remarks);
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null || name.isEmpty() ? null : Level.valueOf(name);
    }

    public DeskView getDesk() {
        DeskView known = desk;
        if (known == null) {
            known = reviews.open(caller.actor(), id);
            desk = known;
        }
        return known;
    }

    public DraftFields getFields() {
        return DraftFields.of(getDesk().work().draft());
    }

    /** Names of the fields that say something, in the order of the form. */
    public List<String> getFilled() {
        DraftFields fields = getFields();
        return fields.getValues().keySet().stream()
                .filter(field -> field.startsWith("text.") || field.equals("title") || field.equals("summary"))
                .filter(field ->
                        !field.equals("text.full") && !fields.shown(field).isEmpty())
                .toList();
    }

    /** What stands in a field; of a word chosen from a vocabulary, its label. */
    public String shown(String field) {
        String value = getFields().shown(field);
        String vocabulary = CHOSEN.get(field);
        return vocabulary == null ? value : vocabularies.named(vocabulary).label(value, caller.language());
    }

    public List<Map<String, String>> getRubric() {
        return rubric;
    }

    public Map<String, String> getComments() {
        return comments;
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

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
