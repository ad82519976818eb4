package org.reintegration.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** A question or a subject and everything said on it; whoever changes it holds its row, so that numbers have no gaps and counts are true. */
@Entity
@Table(name = "discussion", schema = "forum")
class Discussion {

    static final String KIND = "discussion";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "discussion_id")
    @SequenceGenerator(name = "discussion_id", sequenceName = "forum.discussion_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    @Column(name = "group_id")
    private long group;

    private String title;

    @Enumerated(EnumType.STRING)
    private Language language;

    private MemberId author;
    private Instant createdAt;
    private String creationKey;

    @Enumerated(EnumType.STRING)
    private DiscussionState state = DiscussionState.OPEN;

    private boolean pinned;
    private @Nullable Integer acceptedNo;
    private int lastPostNo;
    private int lastPublicNo;
    private int publicPosts;
    private int shownPosts;
    private int heldPosts;
    private Instant activeAt;

    protected Discussion() {}

    Discussion(long group, MemberId author, String title, Language language, String key, Instant now) {
        this.group = group;
        this.author = author;
        this.title = title;
        this.language = language;
        this.creationKey = key;
        this.createdAt = now;
        this.activeAt = now;
    }

    /** The next post, public at once, below the one it answers; the first answers none. */
    Post add(@Nullable Post parent, MemberId by, Language spoken, String source, String key, Instant now) {
        lastPostNo++;
        lastPublicNo = lastPostNo;
        publicPosts++;
        shownPosts++;
        activeAt = now;
        return new Post(this, lastPostNo, parent, by, spoken, source, key, now);
    }

    /** Moves a post where the table says and keeps the counts true; {@code lastPublic} is found again by the caller. */
    void move(Post post, PostMove move, String reason, Instant now) {
        if (!move.isOpenFor(post.state(), state)) {
            throw Refusal.conflict(ForumRule.THE_POST_IS_OPEN_FOR_THIS);
        }
        count(post.state(), -1);
        post.decide(move.after(post.state()), reason, now);
        count(post.state(), 1);
        Integer accepted = acceptedNo;
        if (accepted != null && accepted == post.no() && post.state() != PostState.PUBLIC) {
            acceptedNo = null;
        }
    }

    private void count(PostState counted, int by) {
        switch (counted) {
            case PUBLIC -> {
                publicPosts += by;
                shownPosts += by;
            }
            case TOMBSTONE -> shownPosts += by;
            case HELD -> heldPosts += by;
        }
    }

    void lastPublic(int no) {
        lastPublicNo = no;
    }

    void make(DiscussionMove move) {
        if (!move.isOpenFor(state, pinned)) {
            throw Refusal.conflict(ForumRule.THE_DISCUSSION_IS_OPEN_FOR_THIS);
        }
        switch (move) {
            case LOCK -> state = DiscussionState.LOCKED;
            case UNLOCK -> state = DiscussionState.OPEN;
            case PIN -> pinned = true;
            case UNPIN -> pinned = false;
            case REPLY -> {
                // A reply is a post of its own and changes nothing here.
            }
        }
    }

    /** The answer that helped; the same once more takes it back. */
    void accept(Post post) {
        if (post.no() == 1 || !PostMove.ACCEPT.isOpenFor(post.state(), state)) {
            throw Refusal.conflict(ForumRule.THE_POST_IS_OPEN_FOR_THIS);
        }
        Integer accepted = acceptedNo;
        acceptedNo = accepted != null && accepted == post.no() ? null : Integer.valueOf(post.no());
    }

    long id() {
        return id;
    }

    ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    String publicId() {
        return publicId.value();
    }

    long group() {
        return group;
    }

    String title() {
        return title;
    }

    Language language() {
        return language;
    }

    MemberId author() {
        return author;
    }

    DiscussionState state() {
        return state;
    }

    boolean isPinned() {
        return pinned;
    }

    @Nullable Integer acceptedNo() {
        return acceptedNo;
    }

    int lastPostNo() {
        return lastPostNo;
    }

    int publicPosts() {
        return publicPosts;
    }

    int shownPosts() {
        return shownPosts;
    }

    int heldPosts() {
        return heldPosts;
    }

    int lastPublicNo() {
        return lastPublicNo;
    }
}
