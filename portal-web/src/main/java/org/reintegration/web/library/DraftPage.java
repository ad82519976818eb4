package org.reintegration.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.SaveOutcome;
import org.reintegration.search.SearchHit;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Behind the form in which an author writes a record; the script on the page saves between its buttons. */
@Named
@ViewScoped
public class DraftPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DraftService drafts;

    @Inject
    transient PublicationService publications;

    @Inject
    transient Duplicates duplicates;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient Words words;

    private String id = "";
    private int version;
    private DraftFields fields = new DraftFields();
    private @Nullable DraftFields stored;
    private String reason = "";
    private final FieldErrors errors = new FieldErrors();
    private boolean incomplete;
    private transient @Nullable DraftView work;
    private transient @Nullable List<SearchHit> similar;

    public void load() {
        show(drafts.read(caller.actor(), id));
    }

    public void save() {
        if (write()) {
            visit.say("library.saved");
        }
    }

    /** Keeps what stands on the screen and shows it as readers would see it. */
    public void preview() {
        if (write()) {
            visit.leadTo("library/drafts/" + id + "/preview");
        }
    }

    /** Hands it in as it stands on the screen; what is missing is told beside its field. */
    public void submit() {
        if (!write()) {
            return;
        }
        errors.tell(getWork().missing(), words, caller.language());
        incomplete = !errors.isEmpty();
        if (errors.isEmpty()) {
            show(drafts.submit(caller.actor(), id, version));
            visit.say("library.submitted");
        }
    }

    public void takeBack() {
        show(drafts.takeBack(caller.actor(), id, OptionalInt.of(version)));
    }

    public void beginNewVersion() {
        show(drafts.beginNewVersion(caller.actor(), id));
    }

    public void discard() {
        drafts.discard(caller.actor(), id);
        visit.leadTo("desk");
    }

    public void withdraw() {
        publications.withdraw(caller.actor(), id, reason, OptionalInt.of(version));
        visit.leadTo("library/" + id);
    }

    /** After a conflict: what stands on this screen replaces what came in between, knowingly. */
    public void keepMine() {
        version = drafts.read(caller.actor(), id).version();
        save();
    }

    public void takeTheirs() {
        load();
    }

    public void addBlocks() {
        fields.addBlocks();
    }

    public void addResults() {
        fields.addResults();
    }

    public void addContributors() {
        fields.addContributors();
    }

    /** What cannot be saved as it stands is told beside its field, and nothing typed is lost. */
    private boolean write() {
        errors.clear();
        incomplete = false;
        Optional<Draft> draft = errors.read(fields, getWork().kind(), words, caller.language());
        draft.ifPresent(read -> errors.tell(drafts.problems(read), words, caller.language()));
        if (draft.isEmpty() || !errors.isEmpty()) {
            return false;
        }
        SaveOutcome outcome = drafts.save(caller.actor(), id, version, draft.get());
        if (outcome.saved()) {
            show(outcome.stored());
        } else {
            stored = DraftFields.of(outcome.stored().draft());
        }
        return outcome.saved();
    }

    /** Published records that look like this one, as it was last saved. */
    public List<SearchHit> getSimilar() {
        List<SearchHit> known = similar;
        if (known == null) {
            known = duplicates.of(id, getWork().draft().title());
            similar = known;
        }
        return known;
    }

    private void show(DraftView view) {
        work = view;
        similar = null;
        version = view.version();
        fields = DraftFields.of(view.draft());
        stored = null;
        errors.clear();
    }

    public DraftView getWork() {
        DraftView known = work;
        if (known == null) {
            known = drafts.read(caller.actor(), id);
            work = known;
        }
        return known;
    }

    /** Fields in which what was typed here and what was saved meanwhile differ; empty without a conflict. */
    public List<String> getDifferences() {
        return stored == null ? List.of() : fields.differences(stored);
    }

    public boolean isConflict() {
        return stored != null;
    }

    public String mine(String field) {
        return fields.shown(field);
    }

    public String theirs(String field) {
        return Objects.requireNonNull(stored).shown(field);
    }

    /** Where a field stands on this page; those that are chosen from a list have their control within. */
    public String place(String field) {
        return switch (field) {
            case "facts.themes", "facts.origin" -> "draft:" + field.replace("facts.", "") + "_input";
            default -> "draft:" + field.replaceFirst("^(?:text|facts)\\.", "");
        };
    }

    /** Readers of the version before know it as what it is. */
    public boolean isTypeFixed() {
        return getWork().publishedNo() != null;
    }

    public @Nullable String error(String field) {
        return errors.of(field);
    }

    public Map<String, String> getErrors() {
        return errors.all();
    }

    /** Whether what is told beside the fields is that they are empty, and not that they are wrong. */
    public boolean isIncomplete() {
        return incomplete;
    }

    /** Where the script saves to. */
    public String getTarget() {
        return switch (getWork().kind()) {
            case LESSON -> "/api/v1/library/lessons/" + id;
            case PRACTICE -> "/api/v1/library/practices/" + id;
            case DOCUMENT -> "/api/v1/library/documents/" + id;
        };
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public DraftFields getFields() {
        return fields;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
