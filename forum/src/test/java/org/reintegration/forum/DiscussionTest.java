package org.reintegration.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

class DiscussionTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final MemberId BLESSING = new MemberId(1);

    private final Discussion discussion = begun();

    @Property
    void counts_equal_the_posts_whatever_was_moved(
            @ForAll @Size(max = 40) List<PostMove> moves, @ForAll @Size(min = 40, max = 40) List<Integer> which) {
        Discussion asked = begun();
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            posts.add(asked.add(posts.isEmpty() ? null : posts.get(0), BLESSING, Language.EN, "words", "k" + i, NOON));
        }
        for (int i = 0; i < moves.size(); i++) {
            Post post = posts.get(Math.floorMod(which.get(i), posts.size()));
            if (moves.get(i).isOpenFor(post.state(), asked.state())) {
                asked.move(post, moves.get(i), "why", NOON);
            }
        }
        assertThat(asked.publicPosts()).isEqualTo(in(posts, PostState.PUBLIC));
        assertThat(asked.heldPosts()).isEqualTo(in(posts, PostState.HELD));
        assertThat(asked.shownPosts()).isEqualTo(in(posts, PostState.PUBLIC) + in(posts, PostState.TOMBSTONE));
        assertThat(asked.lastPostNo()).isEqualTo(6);
    }

    @Test
    void an_accepted_answer_that_is_removed_is_accepted_no_more() {
        Post question = discussion.add(null, BLESSING, Language.EN, "How?", "a", NOON);
        Post answer = discussion.add(question, new MemberId(2), Language.FR, "En binômes.", "b", NOON);
        discussion.accept(answer);
        assertThat(discussion.acceptedNo()).isEqualTo(2);

        discussion.move(answer, PostMove.REMOVE, "names a person", NOON);
        assertThat(discussion.acceptedNo()).isNull();
    }

    @Test
    void a_question_is_no_answer_to_itself() {
        Post question = discussion.add(null, BLESSING, Language.EN, "How?", "a", NOON);
        assertThatThrownBy(() -> discussion.accept(question)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_locked_discussion_takes_no_reply_until_it_is_unlocked() {
        discussion.make(DiscussionMove.LOCK);
        assertThatThrownBy(() -> discussion.make(DiscussionMove.REPLY)).isInstanceOf(Refusal.class);
        discussion.make(DiscussionMove.UNLOCK);
        discussion.make(DiscussionMove.REPLY);
        assertThat(discussion.state()).isEqualTo(DiscussionState.OPEN);
    }

    @Test
    void an_edit_of_a_version_that_is_gone_is_refused() {
        Post question = discussion.add(null, BLESSING, Language.EN, "How?", "a", NOON);
        assertThatThrownBy(() -> question.edit(Language.EN, "Why?", 5, NOON)).isInstanceOf(Refusal.class);
        assertThat(question.source()).isEqualTo("How?");
    }

    private static int in(List<Post> posts, PostState state) {
        return (int) posts.stream().filter(post -> post.state() == state).count();
    }

    private static Discussion begun() {
        Discussion discussion = new Discussion(7, BLESSING, "How?", Language.EN, "key", NOON);
        try {
            Field id = Discussion.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(discussion, 70L);
            return discussion;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A discussion has an id", e);
        }
    }
}
