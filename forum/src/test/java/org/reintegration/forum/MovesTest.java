package org.reintegration.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may do what, printed from the tables and compared with what people agreed on. */
class MovesTest {

    @Test
    void what_may_be_done_in_a_group() {
        assertThat(Arrays.stream(Standing.values())
                        .map(standing -> standing + ": " + ForumPolicy.open(standing))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        VISITOR: []
                        READER: [JOIN, FOLLOW]
                        INVITED: [JOIN, FOLLOW]
                        MEMBER: [LEAVE, ASK, FOLLOW]
                        FACILITATOR: [LEAVE, ASK, FOLLOW, INVITE, APPOINT, EDIT, MODERATE]""");
    }

    @Test
    void what_may_be_done_to_a_discussion() {
        List<String> rows = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            for (DiscussionState state : DiscussionState.values()) {
                rows.add(standing + " " + state + ": " + ForumPolicy.open(standing, state, false) + " pinned "
                        + ForumPolicy.open(standing, state, true));
            }
        }
        assertThat(String.join("\n", rows)).isEqualTo("""
                VISITOR OPEN: [] pinned []
                VISITOR LOCKED: [] pinned []
                READER OPEN: [] pinned []
                READER LOCKED: [] pinned []
                INVITED OPEN: [] pinned []
                INVITED LOCKED: [] pinned []
                MEMBER OPEN: [REPLY] pinned [REPLY]
                MEMBER LOCKED: [] pinned []
                FACILITATOR OPEN: [REPLY, LOCK, PIN] pinned [REPLY, LOCK, UNPIN]
                FACILITATOR LOCKED: [UNLOCK, PIN] pinned [UNLOCK, UNPIN]""");
    }

    @Test
    void what_may_be_done_to_a_post_while_the_discussion_is_open() {
        assertThat(posts(DiscussionState.OPEN)).isEqualTo("""
                VISITOR PUBLIC: other [] own []
                VISITOR HELD: other [] own []
                VISITOR TOMBSTONE: other [] own []
                READER PUBLIC: other [FLAG, REACT] own [REACT]
                READER HELD: other [] own []
                READER TOMBSTONE: other [] own []
                INVITED PUBLIC: other [FLAG, REACT] own [REACT]
                INVITED HELD: other [] own []
                INVITED TOMBSTONE: other [] own []
                MEMBER PUBLIC: other [FLAG, REACT] own [EDIT, REMOVE, REACT]
                MEMBER HELD: other [] own [EDIT, REMOVE]
                MEMBER TOMBSTONE: other [] own []
                FACILITATOR PUBLIC: other [HOLD, REMOVE, FLAG, REACT, ACCEPT] own [EDIT, HOLD, REMOVE, REACT, ACCEPT]
                FACILITATOR HELD: other [RELEASE, REMOVE] own [EDIT, RELEASE, REMOVE]
                FACILITATOR TOMBSTONE: other [] own []""");
    }

    @Test
    void a_locked_discussion_closes_editing_and_nothing_else() {
        String locked = posts(DiscussionState.LOCKED);
        assertThat(locked).doesNotContain("EDIT");
        assertThat(locked).isEqualTo(posts(DiscussionState.OPEN).replace("EDIT, ", ""));
    }

    @Test
    void who_asked_accepts_an_answer_and_another_member_does_not() {
        assertThat(ForumPolicy.may(PostMove.ACCEPT, Standing.MEMBER, false, true)
                        .isAllowed())
                .isTrue();
        assertThat(ForumPolicy.may(PostMove.ACCEPT, Standing.MEMBER, true, false)
                        .isAllowed())
                .isFalse();
    }

    private static String posts(DiscussionState discussion) {
        List<String> rows = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            for (PostState state : PostState.values()) {
                rows.add(standing + " " + state + ": other "
                        + ForumPolicy.open(standing, false, false, state, discussion) + " own "
                        + ForumPolicy.open(standing, true, false, state, discussion));
            }
        }
        return String.join("\n", rows);
    }
}
