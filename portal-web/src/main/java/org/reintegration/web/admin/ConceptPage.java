package org.reintegration.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Concept;
import org.reintegration.kernel.vocabulary.ConceptDraft;
import org.reintegration.kernel.vocabulary.ConceptView;
import org.reintegration.kernel.vocabulary.EditedConcept;
import org.reintegration.kernel.vocabulary.Labels;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.kernel.vocabulary.VocabularyDesk;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the form in which an administrator adds or edits a concept, withdraws it, or lets another take its place. */
@Named
@RequestScoped
public class ConceptPage {

    private static final String ADD = "add";

    @Inject
    VocabularyDesk desk;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private @Nullable ConceptView view;
    private Map<String, String> labels = new HashMap<>();
    private Map<String, String> synonyms = new HashMap<>();
    private Map<String, String> note = new HashMap<>();
    private String broader = "";
    private String into = "";
    private String newId = "";
    private String version = "";
    private boolean tried;

    public void load() {
        beAdministrator();
        if (!isAdding() && !request.getMethod().equals("POST")) {
            fill(getView());
        }
    }

    /** For others there is no such page. */
    private void beAdministrator() {
        caller.actor().memberOrRefuse();
        if (!desk.mayEdit(caller.actor())) {
            throw Refusal.notFound();
        }
    }

    private void fill(ConceptView found) {
        EditedConcept concept = found.concept();
        labels = ConceptTexts.byTag(concept.labels());
        synonyms = ConceptTexts.lines(concept.synonyms());
        Labels said = concept.note();
        note = said == null ? new HashMap<>() : ConceptTexts.byTag(said);
        broader = String.join(", ", concept.broader());
        version = Integer.toString(found.version());
    }

    public void save() {
        tried = true;
        ConceptDraft draft = ConceptTexts.draft(List.of(broader.split("[,\\s]+", -1)), labels, synonyms, note);
        String id = isAdding() ? newId.strip() : id();
        if (isAdding()) {
            desk.add(caller.actor(), id, draft);
        } else {
            desk.rewrite(caller.actor(), id, seen(), draft);
        }
        visit.leadTo("admin/vocabulary/" + id);
    }

    public void withdraw() {
        tried = true;
        desk.offer(caller.actor(), id(), seen(), false);
        visit.leadTo("admin/vocabulary/" + id());
    }

    public void offerAgain() {
        tried = true;
        desk.offer(caller.actor(), id(), seen(), true);
        visit.leadTo("admin/vocabulary/" + id());
    }

    public void merge() {
        tried = true;
        desk.merge(caller.actor(), id(), seen(), into.strip());
        visit.leadTo("admin/vocabulary/" + id());
    }

    public boolean isAdding() {
        return id().equals(ADD);
    }

    public ConceptView getView() {
        ConceptView known = view;
        if (known == null) {
            beAdministrator();
            known = desk.read(caller.actor(), id());
            view = known;
        }
        return known;
    }

    /** Whether somebody changed it since this form was filled: what was typed stays, and pressing again keeps it. */
    public boolean isStale() {
        return tried && !isAdding() && seen() != getView().version();
    }

    /** The concepts one of which may take the place of this one. */
    public List<Concept> getOthers() {
        return vocabularies.thesaurus().concepts().stream()
                .filter(concept -> !concept.id().equals(id()))
                .toList();
    }

    public String storedWords(Language language) {
        return String.join(", ", getView().concept().synonyms().getOrDefault(language, List.of()));
    }

    public String storedNote(Language language) {
        Labels said = getView().concept().note();
        return said == null ? "" : said.in(language);
    }

    private String id() {
        return Objects.requireNonNullElse(request.getParameter("id"), "");
    }

    private int seen() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    public Map<String, String> getLabels() {
        return labels;
    }

    public Map<String, String> getSynonyms() {
        return synonyms;
    }

    public Map<String, String> getNote() {
        return note;
    }

    public String getBroader() {
        return broader;
    }

    public void setBroader(@Nullable String broader) {
        this.broader = Objects.requireNonNullElse(broader, "");
    }

    public String getInto() {
        return into;
    }

    public void setInto(@Nullable String into) {
        this.into = Objects.requireNonNullElse(into, "");
    }

    public String getNewId() {
        return newId;
    }

    public void setNewId(@Nullable String newId) {
        this.newId = Objects.requireNonNullElse(newId, "");
    }

    /** The version that is replaced when the form is sent (again). */
    public String getVersion() {
        return isStale() ? Integer.toString(getView().version()) : version;
    }

    public void setVersion(@Nullable String version) {
        this.version = Objects.requireNonNullElse(version, "");
    }
}
