package org.reintegration.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.Draft;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.PracticeDraft;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the first step of a new record: its language and its title. */
@Named
@ViewScoped
public class NewDraftPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DraftService drafts;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private String kind = "";
    private String language = "";
    private String title = "";
    private String type = "guideline";

    public void load() {
        drafts.allow(caller.actor());
        ResourceKind chosen = RecordResource.kind(kind);
        if (chosen == null) {
            throw Refusal.notFound();
        }
        language = caller.language().tag();
    }

    public void begin() {
        Language chosen = Language.ofTag(language).orElse(caller.language());
        Draft draft = switch (Objects.requireNonNull(RecordResource.kind(kind))) {
            case LESSON -> new LessonDraft(chosen, title, "", null, null, null, false);
            case PRACTICE -> new PracticeDraft(chosen, title, "", null, null, null, false);
            case DOCUMENT -> new DocumentDraft(type, chosen, title, "", null, null, null);
        };
        visit.leadTo(
                "library/drafts/" + drafts.begin(caller.actor(), draft, null).publicId());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** Of documents, which are of many types. */
    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
