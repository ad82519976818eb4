package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.DiscussionMove;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionView;
import org.reintegration.forum.DiscussionView.Order;
import org.reintegration.forum.Following;
import org.reintegration.forum.InboxService;
import org.reintegration.forum.ModerationService;
import org.reintegration.forum.PostService;
import org.reintegration.forum.PostView;
import org.reintegration.forum.Reaction;
import org.reintegration.kernel.people.Person;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind a discussion: its posts as a tree or in time order, and the buttons on them. */
@Named
@RequestScoped
public class DiscussionPage {

    /** Deeper answers are drawn no further in; whom they answer is told in words. */
    private static final int DRAWN = 6;

    @Inject
    DiscussionService discussions;

    @Inject
    PostService posts;

    @Inject
    ModerationService moderation;

    @Inject
    InboxService inbox;

    @Inject
    Sent sent;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private @Nullable DiscussionView view;
    private @Nullable List<org.reintegration.kernel.content.Named> records;

    public void load() {
        String id = sent.text("id");
        Stream.of(Reaction.values())
                .forEach(reaction -> sent.pressed("react-" + reaction.slug())
                        .ifPresent(no -> done(no, () -> posts.react(caller.actor(), id, number(no), reaction))));
        sent.pressed("accept").ifPresent(no -> done(no, () -> posts.accept(caller.actor(), id, number(no))));
        sent.pressed("move")
                .flatMap(move -> Sent.constant(DiscussionMove.class, move))
                .ifPresent(move -> done("1", () -> moderation.make(caller.actor(), id, move)));
        sent.pressed("follow")
                .flatMap(level -> Sent.constant(Following.class, level))
                .ifPresent(level -> done("1", () -> inbox.followDiscussion(caller.actor(), id, level)));
        sent.pressed("read").ifPresent(all -> done("1", () -> inbox.read(caller.actor(), id)));
        if (!sent.text("slug").equals(getView().slug()) && sent.text("post").isEmpty()) {
            visit.leadForGoodTo(getView().path());
        } else {
            discussions.seen(caller.actor(), getView());
        }
    }

    private void done(String no, Runnable act) {
        act.run();
        visit.leadTo("discussions/" + sent.text("id") + "?post=" + number(no)
                + (getView().isTree() ? "" : "&order=time") + "#p" + number(no));
    }

    private static int number(String no) {
        return no.matches("\\d{1,8}") ? Integer.parseInt(no) : 0;
    }

    public DiscussionView getView() {
        DiscussionView known = view;
        if (known == null) {
            Order order = sent.text("order").equals("time") ? Order.TIME : Order.TREE;
            int post = sent.number("post", 0);
            known = post > 0
                    ? discussions.around(caller.actor(), sent.text("id"), order, post)
                    : discussions.page(caller.actor(), sent.text("id"), order, sent.number("page", 1));
            view = known;
        }
        return known;
    }

    /** Records of the library that name this discussion. */
    public List<org.reintegration.kernel.content.Named> getRecords() {
        List<org.reintegration.kernel.content.Named> known = records;
        if (known == null) {
            known = discussions.records(caller.actor(), getView(), caller.language());
            records = known;
        }
        return known;
    }

    public String html(PostView post) {
        return PostHtml.of(post.source(), getView().mentioned(), caller.path("members/"));
    }

    public String depth(PostView post) {
        return getView().isTree() ? "in" + Math.min(DRAWN, post.depth()) : "in0";
    }

    /** A circle beside the name: its first letters. */
    public String initials(@Nullable Person person) {
        return person == null
                ? "?"
                : Stream.of(person.name().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(2)
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
    }

    public String getLink() {
        return caller.path(getView().path()) + (getView().isTree() ? "?page=" : "?order=time&page=");
    }

    public Following[] getLevels() {
        return Following.values();
    }
}
