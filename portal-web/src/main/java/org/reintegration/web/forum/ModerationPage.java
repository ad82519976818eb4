package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupView;
import org.reintegration.forum.ModerationService;
import org.reintegration.forum.PostMove;
import org.reintegration.forum.QueueItem;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind a facilitator's queue: what was flagged and what is held. */
@Named
@RequestScoped
public class ModerationPage {

    @Inject
    ModerationService moderation;

    @Inject
    GroupService groups;

    @Inject
    Sent sent;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private @Nullable GroupView view;
    private @Nullable List<QueueItem> queue;

    public void load() {
        caller.actor().memberOrRefuse();
        if (!getView().can("MODERATE")) {
            throw Refusal.notFound();
        }
        sent.pressed("keep").ifPresent(post -> moderation.keep(caller.actor(), discussion(post), no(post)));
        sent.pressed("release")
                .ifPresent(post -> moderation.decide(caller.actor(), discussion(post), no(post), PostMove.RELEASE, ""));
    }

    /** A button names a post as its discussion and its number: {@code 4k2j8m2x9q-5}. */
    private static String discussion(String post) {
        return post.substring(0, Math.max(0, post.lastIndexOf('-')));
    }

    private static int no(String post) {
        String no = post.substring(post.lastIndexOf('-') + 1);
        if (!no.matches("\\d{1,8}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(no);
    }

    public GroupView getView() {
        GroupView known = view;
        if (known == null) {
            known = groups.view(caller.actor(), sent.text("id"));
            view = known;
        }
        return known;
    }

    public List<QueueItem> getQueue() {
        List<QueueItem> known = queue;
        if (known == null) {
            known = moderation.queue(caller.actor(), sent.text("id"));
            queue = known;
        }
        return known;
    }

    public String html(QueueItem item) {
        return PostHtml.of(item.source(), Map.of(), caller.path("members/"));
    }
}
