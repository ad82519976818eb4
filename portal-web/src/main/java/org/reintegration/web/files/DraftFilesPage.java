package org.reintegration.web.files;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.AttachmentDraft;
import org.reintegration.files.FileService;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.Move;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the screen on which an author adds files to a draft, describes and orders them, and sees how each was read. */
@Named
@ViewScoped
public class DraftFilesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FileService files;

    @Inject
    transient WholeFile whole;

    @Inject
    transient DraftService drafts;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private String id = "";
    private transient @Nullable Part part;
    private boolean strip = true;
    private transient @Nullable DraftView work;
    private transient @Nullable List<AttachedFile> shown;
    private final HashMap<String, String> descriptions = new HashMap<>();
    private final HashMap<String, String> languages = new HashMap<>();
    private final HashMap<String, Integer> versions = new HashMap<>();

    public void load() {
        for (AttachedFile file : getFiles()) {
            Language language = file.language();
            descriptions.put(file.id(), file.description());
            languages.put(file.id(), language == null ? "" : language.tag());
            versions.put(file.id(), file.version());
        }
    }

    public void add() throws IOException {
        Actor actor = caller.actor();
        String upload = whole.take(actor, part);
        files.attach(actor, content(), upload, new AttachmentDraft(null, null), strip);
        changed("files.added");
    }

    public void save() {
        for (AttachedFile file : getFiles()) {
            Language language = Language.ofTag(languages.get(file.id())).orElse(null);
            String description = descriptions.get(file.id());
            if (language != file.language() || !file.description().equals(description)) {
                int seen = versions.getOrDefault(file.id(), file.version());
                files.describe(caller.actor(), file.id(), seen, new AttachmentDraft(language, description));
            }
        }
        changed("library.saved");
    }

    public void moveUp(String file) {
        files.moveUp(caller.actor(), file);
        changed("library.saved");
    }

    public void remove(String file) {
        files.remove(caller.actor(), file);
        changed("files.removed");
    }

    public void takeOut(String file) {
        files.strip(caller.actor(), file);
        changed("files.stripping");
    }

    public void readAgain(String file) {
        files.readAgain(caller.actor(), file);
        changed("files.reading-again");
    }

    private void changed(String key) {
        shown = null;
        load();
        visit.say(key);
    }

    private ContentRef content() {
        return drafts.filesOf(caller.actor(), id);
    }

    public List<AttachedFile> getFiles() {
        List<AttachedFile> known = shown;
        if (known == null) {
            known = files.on(caller.actor(), content());
            shown = known;
        }
        return known;
    }

    public DraftView getWork() {
        DraftView known = work;
        if (known == null) {
            known = drafts.read(caller.actor(), id);
            work = known;
        }
        return known;
    }

    /** Whether the author may still add and change. */
    public boolean isOpen() {
        return getWork().isOpenForWriting() && getWork().can(Move.SUBMIT);
    }

    public boolean isWaiting() {
        return getFiles().stream().anyMatch(file -> file.state() == FileState.WAITING);
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

    public boolean isStrip() {
        return strip;
    }

    public void setStrip(boolean strip) {
        this.strip = strip;
    }

    public Map<String, String> getDescriptions() {
        return descriptions;
    }

    public Map<String, String> getLanguages() {
        return languages;
    }
}
