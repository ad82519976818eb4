package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionSummary;
import org.reintegration.forum.DiscussionSummary.Show;
import org.reintegration.forum.Following;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupView;
import org.reintegration.forum.InboxService;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind one group: what is discussed in it, and the way in and out. */
@Named
@RequestScoped
public class GroupPage {

    private static final int PAGE = 20;

    @Inject
    GroupService groups;

    @Inject
    DiscussionService discussions;

    @Inject
    InboxService inbox;

    @Inject
    Sent sent;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private @Nullable GroupView view;
    private @Nullable NumberedPage<DiscussionSummary> page;

    public void load() {
        String id = sent.text("id");
        sent.pressed("join").ifPresent(yes -> done(() -> groups.join(caller.actor(), id)));
        sent.pressed("follow")
                .flatMap(level -> Sent.constant(Following.class, level))
                .ifPresent(level -> done(() -> inbox.followGroup(caller.actor(), id, level)));
        if (sent.pressed("leave").isPresent()) {
            groups.leave(caller.actor(), id);
            visit.leadTo("community");
        } else if (!sent.text("slug").equals(getView().slug())) {
            visit.leadForGoodTo(getView().path());
        }
    }

    private void done(Runnable act) {
        act.run();
        visit.leadTo(getView().path());
    }

    public GroupView getView() {
        GroupView known = view;
        if (known == null) {
            known = groups.view(caller.actor(), sent.text("id"));
            view = known;
        }
        return known;
    }

    public NumberedPage<DiscussionSummary> getPage() {
        NumberedPage<DiscussionSummary> known = page;
        if (known == null) {
            known = discussions.list(caller.actor(), sent.text("id"), getShow(), sent.number("page", 1), PAGE);
            page = known;
        }
        return known;
    }

    public String getLink() {
        return linkOf(getShow()) + (getShow() == Show.ALL ? "?page=" : "&page=");
    }

    /** The address of this page with these discussions. */
    public String linkOf(Show show) {
        return caller.path(getView().path()) + (show == Show.ALL ? "" : "?show=" + show.slug());
    }

    public Show getShow() {
        return Sent.constant(Show.class, sent.text("show").toUpperCase(Locale.ROOT))
                .orElse(Show.ALL);
    }

    /** Only members have unread posts. */
    public List<Show> getShows() {
        return caller.isMember() ? List.of(Show.values()) : List.of(Show.ALL, Show.UNANSWERED);
    }

    public Following[] getLevels() {
        return Following.values();
    }
}
