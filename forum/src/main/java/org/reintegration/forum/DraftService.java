package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** Words that are not posted yet, kept on the server while they are written; posting deletes them in the same transaction. */
@ApplicationScoped
@Transactional
public class DraftService {

    private static final int LONGEST = 20_000;

    @Inject
    Groups groups;

    @Inject
    Discussions discussions;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    /** Of a new discussion in a group. */
    public Optional<SavedDraft> ofDiscussion(Actor actor, String group) {
        MemberId me = actor.memberOrRefuse();
        return drafts.find(me, groups.findInside(actor, group).group().id(), 0, 0);
    }

    /** Of an answer to a post. */
    public Optional<SavedDraft> ofReply(Actor actor, String discussion, int parent) {
        MemberId me = actor.memberOrRefuse();
        Discussion found = discussions.find(actor, discussion).discussion();
        return drafts.find(me, found.group(), found.id(), parent);
    }

    /**
     * Saves over the version seen; a window that has not seen the latest is told.
     *
     * @param key under which this window would post it
     */
    public KeptDraft saveDiscussion(Actor actor, String group, DiscussionDraft draft, int seen, String key) {
        MemberId me = actor.memberOrRefuse();
        Groups.Seen found = groups.findInside(actor, group);
        ForumPolicy.may(GroupMove.ASK, found.standing()).orRefuse();
        fits(draft.source());
        fits(draft.title());
        long id = found.group().id();
        return drafts.save(me, id, 0, 0, draft.title(), draft.language(), draft.source(), key, seen)
                .map(saved -> kept(
                        saved, Spoken.in(draft.language(), draft.title() + "\n" + draft.source(), Language.DEFAULT)))
                .orElseThrow(Refusal::changedMeanwhile);
    }

    public KeptDraft saveReply(Actor actor, String discussion, PostDraft draft, int seen, String key) {
        MemberId me = actor.memberOrRefuse();
        Discussions.Seen found = discussions.find(actor, discussion);
        ForumPolicy.may(DiscussionMove.REPLY, found.standing()).orRefuse();
        fits(draft.words());
        Discussion in = found.discussion();
        return drafts.save(me, in.group(), in.id(), draft.parent(), "", draft.language(), draft.words(), key, seen)
                .map(saved -> kept(saved, Spoken.in(draft.language(), draft.words(), in.language())))
                .orElseThrow(Refusal::changedMeanwhile);
    }

    private KeptDraft kept(Drafts.Saved saved, Language spoken) {
        return new KeptDraft(saved.version(), clock.instant(), saved.key(), spoken);
    }

    private static void fits(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.badInput("source", ForumRule.THE_WORDS_FIT, LONGEST);
        }
    }
}
