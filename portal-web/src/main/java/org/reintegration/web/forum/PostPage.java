package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionView;
import org.reintegration.forum.ModerationService;
import org.reintegration.forum.PostMove;
import org.reintegration.forum.PostVersion;
import org.reintegration.forum.PostView;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind one post by itself: what it said before, and what may be done about it. */
@Named
@RequestScoped
public class PostPage {

    @Inject
    DiscussionService discussions;

    @Inject
    ModerationService moderation;

    @Inject
    Sent sent;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private @Nullable DiscussionView view;
    private @Nullable List<PostVersion> history;
    private String reason = "";

    public void load() {
        if (getPost().isTombstone()) {
            throw Refusal.notFound();
        }
    }

    static PostView in(DiscussionView view, int no) {
        return Stream.concat(view.posts().stream(), view.held().stream())
                .filter(post -> post.no() == no)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public void flag() {
        moderation.flag(caller.actor(), id(), no(), reason);
        reason = "";
        visit.say("forum.flagged");
    }

    public void hold() {
        decide(PostMove.HOLD);
    }

    public void release() {
        decide(PostMove.RELEASE);
    }

    public void remove() {
        decide(PostMove.REMOVE);
    }

    private void decide(PostMove move) {
        moderation.decide(caller.actor(), id(), no(), move, reason);
        visit.leadTo(getView().path());
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

    public PostView getPost() {
        return in(getView(), no());
    }

    /** The newest first. */
    public List<PostVersion> getHistory() {
        List<PostVersion> known = history;
        if (known == null) {
            known = discussions.history(caller.actor(), id(), no());
            history = known;
        }
        return known;
    }

    public String html(PostVersion version) {
        return PostHtml.of(version.source(), Map.of(), caller.path("members/"));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
