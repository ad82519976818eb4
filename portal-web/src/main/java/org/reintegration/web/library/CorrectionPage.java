package org.reintegration.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Behind the form in which an editor corrects what the catalogue says of a document. */
@Named
@ViewScoped
public class CorrectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublicationService publications;

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
    private final FieldErrors errors = new FieldErrors();

    public void load() {
        caller.actor().memberOrRefuse();
        DraftView work = publications.readForCorrection(caller.actor(), id);
        version = work.version();
        fields = DraftFields.of(work.draft());
        stored = null;
        errors.clear();
    }

    /** What cannot be published is told beside its field; what another editor published meanwhile is shown beside what was typed. */
    public void save() {
        errors.clear();
        Optional<Draft> typed = errors.read(fields, ResourceKind.DOCUMENT, words, caller.language());
        if (typed.isEmpty() || !(typed.get() instanceof DocumentDraft document)) {
            return;
        }
        errors.tell(publications.problems(document), words, caller.language());
        if (errors.isEmpty()) {
            publish(document);
        }
    }

    private void publish(DocumentDraft document) {
        try {
            publications.correct(caller.actor(), id, version, document);
        } catch (Refusal refusal) {
            if (refusal.rule() != Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE) {
                throw refusal;
            }
            stored = DraftFields.of(
                    publications.readForCorrection(caller.actor(), id).draft());
            return;
        }
        visit.leadTo("library/" + id);
    }

    /** After a conflict: what stands on this screen replaces what came in between, knowingly. */
    public void keepMine() {
        version = publications.readForCorrection(caller.actor(), id).version();
        stored = null;
        save();
    }

    public void takeTheirs() {
        load();
    }

    public void addContributors() {
        fields.addContributors();
    }

    public boolean isConflict() {
        return stored != null;
    }

    /** Fields in which what was typed here and what was published meanwhile differ; empty without a conflict. */
    public List<String> getDifferences() {
        return stored == null ? List.of() : fields.differences(stored);
    }

    public String mine(String field) {
        return fields.shown(field);
    }

    public String theirs(String field) {
        return Objects.requireNonNull(stored).shown(field);
    }

    public @Nullable String error(String field) {
        return errors.of(field);
    }

    public Map<String, String> getErrors() {
        return errors.all();
    }

    /** A catalogue may have taken a document for another than it is. */
    public boolean isTypeFixed() {
        return false;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public DraftFields getFields() {
        return fields;
    }
}
