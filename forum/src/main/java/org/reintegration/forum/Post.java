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
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** One thing said: its number and its place in the tree never change, its words may, and what they were is kept. */
@Entity
@Table(name = "post", schema = "forum")
class Post {

    static final String KIND = "post";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post_id")
    @SequenceGenerator(name = "post_id", sequenceName = "forum.post_id", allocationSize = 50)
    private Long id;

    @Column(name = "discussion_id")
    private long discussion;

    private int no;
    private int parentNo;
    private String path;
    private int depth;
    private MemberId author;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String source;

    @Enumerated(EnumType.STRING)
    private PostState state = PostState.PUBLIC;

    private Instant createdAt;
    private @Nullable Instant editedAt;
    private int edits;
    private @Nullable Instant decidedAt;
    private String reason = "";
    private String creationKey;

    @Version
    private int version;

    protected Post() {}

    Post(
            Discussion discussion,
            int no,
            @Nullable Post parent,
            MemberId author,
            Language language,
            String source,
            String key,
            Instant now) {
        this.discussion = discussion.id();
        this.no = no;
        this.parentNo = parent == null ? 0 : parent.no;
        this.path = parent == null ? PostPath.root(no) : PostPath.below(parent.path, parent.depth, no);
        this.depth = parent == null ? 0 : PostPath.depthBelow(parent.depth);
        this.author = author;
        this.language = language;
        this.source = source;
        this.creationKey = key;
        this.createdAt = now;
    }

    /** Says it anew; {@code seen} is the version that the author had before their eyes. */
    void edit(Language spoken, String words, int seen, Instant now) {
        if (seen != version) {
            throw Refusal.changedMeanwhile();
        }
        language = spoken;
        source = words;
        edits++;
        editedAt = now;
    }

    void decide(PostState decided, String why, Instant now) {
        state = decided;
        reason = decided == PostState.PUBLIC ? "" : why;
        decidedAt = now;
    }

    long id() {
        return id;
    }

    ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    int no() {
        return no;
    }

    int depth() {
        return depth;
    }

    String path() {
        return path;
    }

    int parentNo() {
        return parentNo;
    }

    MemberId author() {
        return author;
    }

    Language language() {
        return language;
    }

    String source() {
        return source;
    }

    PostState state() {
        return state;
    }

    Instant writtenAt() {
        Instant edited = editedAt;
        return edited == null ? createdAt : edited;
    }

    int edits() {
        return edits;
    }

    int version() {
        return version;
    }
}
