package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.DiscussionDraft;
import org.reintegration.forum.DraftService;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupView;
import org.reintegration.forum.KeptDraft;
import org.reintegration.forum.PostService;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the beginning of a discussion; what was kept as a draft stands there again, else the title that the address gives. */
@Named
@RequestScoped
public class AskPage {

    private static final int LONGEST_TITLE = 200;

    @Inject
    PostService posts;

    @Inject
    DraftService drafts;

    @Inject
    GroupService groups;

    @Inject
    Sent sent;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private String title = "";
    private @Nullable Language language;
    private String source = "";
    private String key = "";
    private int version;
    private @Nullable GroupView view;

    public void load() {
        caller.actor().memberOrRefuse();
        if (!getView().can("ASK")) {
            throw Refusal.notFound();
        }
        key = sent.getKey();
        String asked = sent.text("title").strip();
        title = asked.substring(0, Math.min(LONGEST_TITLE, asked.length()));
        drafts.ofDiscussion(caller.actor(), sent.text("id")).ifPresent(draft -> {
            title = draft.title();
            language = draft.language();
            source = draft.source();
            version = draft.version();
            key = draft.key();
        });
    }

    public void post() {
        visit.leadTo(posts.ask(caller.actor(), sent.text("id"), draft(), key).path());
    }

    public void keep() {
        KeptDraft kept = drafts.saveDiscussion(caller.actor(), sent.text("id"), draft(), version, key);
        version = kept.version();
        key = kept.key();
        visit.say("forum.draft-kept");
    }

    private DiscussionDraft draft() {
        return new DiscussionDraft(title, language, source);
    }

    public GroupView getView() {
        GroupView known = view;
        if (known == null) {
            known = groups.view(caller.actor(), sent.text("id"));
            view = known;
        }
        return known;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** None: the words will tell. */
    public @Nullable Language getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable Language language) {
        this.language = language;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
