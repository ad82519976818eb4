package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** Writing: begin a discussion, answer, edit, react, accept. What is sent twice under one key is posted once. */
@ApplicationScoped
@Transactional
public class PostService {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_POST = 20_000;

    @Inject
    Groups groups;

    @Inject
    Discussions discussions;

    @Inject
    Drafts drafts;

    @Inject
    Inbox inbox;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    public PostRef ask(Actor actor, String group, DiscussionDraft draft, String key) {
        Groups.Seen seen = groups.findInside(actor, group);
        MemberId me = actor.memberOrRefuse();
        ForumPolicy.may(GroupMove.ASK, seen.standing()).orRefuse();
        if (draft.title().isEmpty()) {
            throw Refusal.badInput("title", ForumRule.THE_TEXT_IS_WRITTEN);
        }
        fits("title", draft.title(), LONGEST_TITLE);
        check(draft.source());
        groups.holdKey(me, key);
        Optional<PostRef> known = postedBefore(me, key, draft.source());
        if (known.isPresent()) {
            return known.get();
        }
        Language spoken = Spoken.in(draft.language(), draft.title() + "\n" + draft.source(), Language.DEFAULT);
        long groupId = seen.group().id();
        Discussion discussion = new Discussion(groupId, me, draft.title(), spoken, key, clock.instant());
        discussions.add(discussion);
        groups.oneDiscussionMore(groupId);
        Place place =
                new Place(discussion, seen.group().publicId(), seen.group().name());
        PostRef ref = publish(me, place, null, spoken, draft.source(), key);
        drafts.delete(me, groupId, 0, 0);
        return ref;
    }

    public PostRef reply(Actor actor, String publicId, PostDraft draft, String key) {
        Discussions.Seen before = discussions.find(actor, publicId);
        MemberId me = actor.memberOrRefuse();
        ForumPolicy.may(DiscussionMove.REPLY, before.standing()).orRefuse();
        check(draft.words());
        groups.holdKey(me, key);
        Optional<PostRef> known = postedBefore(me, key, draft.words());
        if (known.isPresent()) {
            return known.get();
        }
        Discussions.Seen seen = discussions.hold(actor, publicId);
        Discussion discussion = seen.discussion();
        discussion.make(DiscussionMove.REPLY);
        Post parent = discussions
                .post(discussion.id(), draft.parent())
                .filter(found -> found.state() == PostState.PUBLIC || found.no() == 1)
                .orElseThrow(() -> Refusal.badInput("parentNo", ForumRule.THE_ANSWERED_POST_IS_THERE));
        Place place = new Place(discussion, seen.group(), seen.groupName());
        Language spoken = Spoken.in(draft.language(), draft.words(), discussion.language());
        PostRef ref = publish(me, place, parent, spoken, draft.words(), key);
        drafts.delete(me, discussion.group(), discussion.id(), parent.no());
        return ref;
    }

    /** What was posted under a key before; other words under the same key are not taken for the same, and not lost. */
    private Optional<PostRef> postedBefore(MemberId me, String key, String words) {
        Optional<PostRef> known = discussions.createdBy(me, key);
        if (known.isPresent() && !discussions.saidOnce(me, key, words)) {
            throw Refusal.conflict(ForumRule.IT_WAS_POSTED_ALREADY);
        }
        return known;
    }

    /** Where the actor's post of this key stands: a window that lost the answer asks whether its words arrived. */
    public PostRef posted(Actor actor, String key) {
        return discussions.createdBy(actor.memberOrRefuse(), key).orElseThrow(Refusal::notFound);
    }

    /** Where something is said. */
    private record Place(Discussion discussion, String group, String groupName) {}

    private PostRef publish(
            MemberId me, Place place, @Nullable Post parent, Language language, String source, String key) {
        Discussion discussion = place.discussion();
        groups.steady(discussion.group());
        Post post = discussion.add(parent, me, language, source, key, clock.instant());
        discussions.add(post);
        discussions.mention(post, concerned(discussion.group(), source, parent, me));
        Inbox.Reached reached = inbox.reach(discussion, post);
        inbox.followByWriting(discussion, me);
        List<Integer> ancestors = parent == null ? List.of() : discussions.ancestors(discussion.id(), post);
        Person author = people.named(List.of(me)).get(me);
        outbox.add(new PostPublished(
                discussion.ref(),
                discussion.publicId(),
                post.no(),
                discussion.title(),
                place.group(),
                place.groupName(),
                author == null ? "" : author.name(),
                ancestors,
                reached.followers(),
                reached.mentioned()));
        return new PostRef(discussion.publicId(), post.no());
    }

    /** Who is named in a text, and whoever it answers. */
    private Set<MemberId> concerned(long group, String source, @Nullable Post parent, MemberId me) {
        Set<MemberId> concerned = new LinkedHashSet<>();
        if (parent != null) {
            concerned.add(parent.author());
        }
        Set<String> named = Mentions.in(List.of(source));
        if (!named.isEmpty()) {
            Set<Long> inside = groups.people(group);
            people.addressed(named).values().stream()
                    .filter(person -> person.publicId() != null
                            || inside.contains(person.id().value()))
                    .forEach(person -> concerned.add(person.id()));
        }
        concerned.remove(me);
        return concerned;
    }

    /** Says it anew; what it said is kept. */
    public void edit(Actor actor, String publicId, int no, int seenVersion, PostDraft draft) {
        Discussions.Seen seen = discussions.hold(actor, publicId);
        Post post = postOrRefuse(actor, seen, no);
        may(actor, PostMove.EDIT, seen, post);
        check(draft.words());
        if (seenVersion != post.version()) {
            throw Refusal.changedMeanwhile();
        }
        discussions.keep(post);
        Language spoken =
                Spoken.in(draft.language(), draft.words(), seen.discussion().language());
        post.edit(spoken, draft.words(), seenVersion, clock.instant());
        outbox.add(new DiscussionChanged(seen.discussion().ref()));
    }

    public void react(Actor actor, String publicId, int no, Reaction reaction) {
        Discussions.Seen seen = discussions.find(actor, publicId);
        Post post = postOrRefuse(actor, seen, no);
        MemberId me = actor.memberOrRefuse();
        may(actor, PostMove.REACT, seen, post);
        discussions.react(post, me, reaction);
    }

    /** The answer that helped, chosen by who asked; choosing it again takes the choice back. */
    public void accept(Actor actor, String publicId, int no) {
        Discussions.Seen seen = discussions.hold(actor, publicId);
        Post post = postOrRefuse(actor, seen, no);
        may(actor, PostMove.ACCEPT, seen, post);
        seen.discussion().accept(post);
        outbox.add(new DiscussionChanged(seen.discussion().ref()));
    }

    private Post postOrRefuse(Actor actor, Discussions.Seen seen, int no) {
        return discussions
                .post(seen.discussion().id(), no)
                .filter(post -> post.state() != PostState.HELD
                        || actor.is(post.author())
                        || seen.standing() == Standing.FACILITATOR)
                .orElseThrow(Refusal::notFound);
    }

    private static void may(Actor actor, PostMove move, Discussions.Seen seen, Post post) {
        actor.memberOrRefuse();
        boolean ownDiscussion = actor.is(seen.discussion().author());
        ForumPolicy.may(move, seen.standing(), actor.is(post.author()), ownDiscussion)
                .orRefuse();
        if (!move.isOpenFor(post.state(), seen.discussion().state())) {
            throw Refusal.conflict(ForumRule.THE_POST_IS_OPEN_FOR_THIS);
        }
    }

    private static void check(String source) {
        if (source.isEmpty()) {
            throw Refusal.badInput("source", ForumRule.THE_TEXT_IS_WRITTEN);
        }
        fits("source", source, LONGEST_POST);
    }

    private static void fits(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.badInput(field, ForumRule.THE_WORDS_FIT, longest);
        }
    }
}
