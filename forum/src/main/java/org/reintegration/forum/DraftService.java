package org.reintegration.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

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

    /** Saves over the version seen and gives the new one; a window that has not seen the latest is told. */
    public int saveDiscussion(Actor actor, String group, DiscussionDraft draft, int seen) {
        MemberId me = actor.memberOrRefuse();
        Groups.Seen found = groups.findInside(actor, group);
        ForumPolicy.may(GroupMove.ASK, found.standing()).orRefuse();
        fits(draft.source());
        fits(draft.title());
        return drafts.save(me, found.group().id(), 0, 0, draft.title(), draft.language(), draft.source(), seen)
                .orElseThrow(Refusal::changedMeanwhile);
    }

    public int saveReply(Actor actor, String discussion, PostDraft draft, int seen) {
        MemberId me = actor.memberOrRefuse();
        Discussions.Seen found = discussions.find(actor, discussion);
        ForumPolicy.may(DiscussionMove.REPLY, found.standing()).orRefuse();
        fits(draft.words());
        Discussion in = found.discussion();
        return drafts.save(me, in.group(), in.id(), draft.parent(), "", draft.in(), draft.words(), seen)
                .orElseThrow(Refusal::changedMeanwhile);
    }

    private static void fits(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.badInput("source", ForumRule.THE_WORDS_FIT, LONGEST);
        }
    }
}
