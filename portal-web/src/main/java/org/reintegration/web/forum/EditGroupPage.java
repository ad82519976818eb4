package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.GroupDraft;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupView;
import org.reintegration.forum.Visibility;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the form of a group, new or known. */
@Named
@RequestScoped
public class EditGroupPage {

    @Inject
    GroupService groups;

    @Inject
    Sent sent;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private String name = "";
    private String about = "";
    private Visibility visibility = Visibility.PUBLIC;
    private List<String> regions = List.of();
    private List<String> themes = List.of();
    private @Nullable List<String> heldThemes;
    private List<String> languages = List.of();
    private int version;
    private String key = "";

    public void load() {
        caller.actor().memberOrRefuse();
        if (isNew()) {
            if (!groups.mayOpen(caller.actor())) {
                throw Refusal.notFound();
            }
            key = sent.getKey();
            return;
        }
        GroupView view = groups.view(caller.actor(), sent.text("id"));
        if (!view.can("EDIT")) {
            throw Refusal.notFound();
        }
        name = view.name();
        about = view.about();
        visibility = view.visibility();
        regions = view.regions();
        themes = view.themes();
        heldThemes = themes;
        languages = view.languages();
        version = view.version();
    }

    public void save() {
        GroupDraft draft = new GroupDraft(name, about, visibility, regions, themes, languages);
        if (isNew()) {
            visit.leadTo("community/" + groups.open(caller.actor(), draft, key));
        } else {
            groups.edit(caller.actor(), sent.text("id"), version, draft);
            visit.leadTo("community/" + sent.text("id"));
        }
    }

    public boolean isNew() {
        return sent.text("id").isEmpty();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }

    public Visibility[] getVisibilities() {
        return Visibility.values();
    }

    public List<String> getRegions() {
        return regions;
    }

    public void setRegions(List<String> regions) {
        this.regions = regions;
    }

    public List<String> getThemes() {
        return themes;
    }

    public void setThemes(List<String> themes) {
        this.themes = themes;
    }

    /** What the group is about already, whatever is chosen in the form. */
    public List<String> getHeldThemes() {
        List<String> held = heldThemes;
        if (held == null) {
            held = isNew()
                    ? List.of()
                    : groups.view(caller.actor(), sent.text("id")).themes();
            heldThemes = held;
        }
        return held;
    }

    public List<String> getLanguages() {
        return languages;
    }

    public void setLanguages(List<String> languages) {
        this.languages = languages;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
