package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionView;
import org.reintegration.forum.DraftService;
import org.reintegration.forum.KeptDraft;
import org.reintegration.forum.PostDraft;
import org.reintegration.forum.PostService;
import org.reintegration.forum.PostView;
import org.reintegration.forum.SavedDraft;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the answer to a post, and behind the form to edit one. */
@Named
@RequestScoped
public class ReplyPage {

    @Inject
    PostService posts;

    @Inject
    DiscussionService discussions;

    @Inject
    DraftService drafts;

    @Inject
    Sent sent;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private @Nullable Language language;
    private String source = "";
    private String key = "";
    private int version;
    private @Nullable DiscussionView view;

    public void load() {
        caller.actor().memberOrRefuse();
        if (!getView().can("REPLY")) {
            throw Refusal.notFound();
        }
        key = sent.getKey();
        Optional<SavedDraft> draft = drafts.ofReply(caller.actor(), id(), no());
        if (draft.isPresent()) {
            language = draft.get().language();
            source = draft.get().source();
            version = draft.get().version();
            key = draft.get().key();
        }
        if (!sent.text("quote").isEmpty()) {
            source = quoted(source);
        }
    }

    /** What is answered stands quoted above what was written so far, once. */
    private String quoted(String written) {
        String quote = "> " + getPost().source().replace("\n", "\n> ");
        if (written.contains(quote)) {
            return written;
        }
        return written.isEmpty() ? quote + "\n\n" : quote + "\n\n" + written;
    }

    public void loadEdit() {
        caller.actor().memberOrRefuse();
        PostView post = getPost();
        if (!post.can("EDIT")) {
            throw Refusal.notFound();
        }
        language = post.language();
        source = post.source();
        version = post.version();
    }

    public void post() {
        visit.leadTo(posts.reply(caller.actor(), id(), draft(), key).path());
    }

    public void keep() {
        KeptDraft kept = drafts.saveReply(caller.actor(), id(), draft(), version, key);
        version = kept.version();
        key = kept.key();
        visit.say("forum.draft-kept");
    }

    public void edit() {
        posts.edit(caller.actor(), id(), no(), version, draft());
        visit.leadTo("discussions/" + id() + "?post=" + no() + "#p" + no());
    }

    private PostDraft draft() {
        return new PostDraft(no(), language, source);
    }

    private String id() {
        return sent.text("id");
    }

    private int no() {
        return sent.number("no", 0);
    }

    public DiscussionView getView() {
        DiscussionView known = view;
        if (known == null) {
            known = discussions.around(caller.actor(), id(), DiscussionView.Order.TIME, no());
            view = known;
        }
        return known;
    }

    /** The post that is answered or edited. */
    public PostView getPost() {
        return PostPage.in(getView(), no());
    }

    public String getHtml() {
        return PostHtml.of(getPost().source(), Map.of(), caller.path("members/"));
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
