package org.reintegration.web.library.templates;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.UploadService;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.templates.TemplateService;
import org.reintegration.library.templates.TemplateView;
import org.reintegration.web.faces.Refused;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.files.WholeFile;
import org.reintegration.web.site.Caller;

/** Behind the places where a filled template is sent, and the page that tells what came of it. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1_000_000;

    @Inject
    transient TemplateService templates;

    @Inject
    transient DraftService drafts;

    @Inject
    transient WholeFile whole;

    @Inject
    transient TemplateProblem problem;

    @Inject
    transient Refused refused;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private String kind = "";
    private String draft = "";
    private String id = "";
    private transient @Nullable Part part;
    private transient @Nullable TemplateView view;

    /** For the page that belongs to a draft. */
    public void loadDraft() {
        kind = drafts.writable(caller.actor(), draft).kind().slug();
    }

    /** For the page of what was sent; refused, it can be sent again from there. */
    public void loadSent() {
        String into = getView().draft();
        kind = getView().kind().slug();
        draft = into == null ? "" : into;
    }

    public void send() throws IOException {
        Actor actor = caller.actor();
        String upload = whole.takeForm(actor, part);
        TemplateView sent = draft.isEmpty()
                ? templates.takeIn(actor, TemplateResource.kind(kind).orElseThrow(Refusal::notFound), upload)
                : templates.takeIn(actor, draft, drafts.writable(actor, draft).version(), upload);
        visit.leadTo("library/filled/" + sent.id());
    }

    /** What is wrong with the file, at the door or found by the worker; empty when nothing is. */
    public String getError() {
        return Stream.of("file", "name", "size", "upload")
                .map(refused::at)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(this::found);
    }

    private String found() {
        String words = id.isEmpty() ? null : problem.of(getView());
        return words == null ? "" : words;
    }

    public TemplateView getView() {
        TemplateView known = view;
        if (known == null) {
            known = templates.read(caller.actor(), id);
            view = known;
        }
        return known;
    }

    /** What was sent for the draft before. */
    public List<TemplateView> getEarlier() {
        return templates.sentFor(caller.actor(), draft);
    }

    public int getMegabytes() {
        return UploadService.largestForm();
    }

    public int getLargest() {
        return UploadService.largestForm() * MEGABYTE;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }
}
