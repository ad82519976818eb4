package org.reintegration.web.texts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.texts.StandingTexts;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the form in which an administrator edits a standing text in the language of the page. */
@Named
@ViewScoped
public class EditTextPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StandingTexts texts;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private String name = "";
    private String markdown = "";
    private int version;

    public void load() {
        caller.actor().memberOrRefuse();
        Decision.allowedIf(
                        caller.actor().holds(Role.ADMINISTRATOR),
                        StandingTexts.TextRule.ADMINISTRATORS_EDIT_STANDING_TEXTS)
                .orRefuse();
        Optional<StandingTexts.Text> edited = texts.edited(name, caller.language());
        markdown = edited.map(StandingTexts.Text::markdown).orElseGet(() -> ShippedTexts.of(name, caller.language()));
        version = edited.map(StandingTexts.Text::version).orElse(0);
    }

    public void save() {
        texts.edit(caller.actor(), name, caller.language(), markdown, version);
        load();
        visit.say("site.text.saved");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMarkdown() {
        return markdown;
    }

    public void setMarkdown(String markdown) {
        this.markdown = markdown;
    }

    public String getHtml() {
        return Markdown.html(markdown);
    }
}
