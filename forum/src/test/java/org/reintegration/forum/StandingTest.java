package org.reintegration.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;

class StandingTest {

    private static final long GROUP = 7;

    @Test
    void a_moderator_keeps_order_everywhere_but_behind_a_private_door() {
        Actor moderator = with(Grant.everywhere(Role.MODERATOR));
        assertThat(Standing.of(moderator, GROUP, Visibility.PUBLIC, null)).isEqualTo(Standing.FACILITATOR);
        assertThat(Standing.of(moderator, GROUP, Visibility.MEMBERS, null)).isEqualTo(Standing.FACILITATOR);
        assertThat(Standing.of(moderator, GROUP, Visibility.PRIVATE, null)).isEqualTo(Standing.READER);
    }

    @Test
    void a_role_for_another_group_counts_for_nothing() {
        Actor other = with(Grant.within(Role.FACILITATOR, Scope.group(8)));
        assertThat(Standing.of(other, GROUP, Visibility.PUBLIC, null)).isEqualTo(Standing.READER);
        Actor here = with(Grant.within(Role.FACILITATOR, Scope.group(GROUP)));
        assertThat(Standing.of(here, GROUP, Visibility.PRIVATE, null)).isEqualTo(Standing.FACILITATOR);
    }

    @Property
    void nobody_who_is_not_signed_in_stands_anywhere(@ForAll Visibility visibility) {
        assertThat(Standing.of(Actor.VISITOR, GROUP, visibility, null)).isEqualTo(Standing.VISITOR);
    }

    @Test
    void the_index_opens_a_discussion_to_those_whom_its_group_is_open_to() {
        assertThat(Visibility.PUBLIC.readers(GROUP)).containsExactly("everyone");
        assertThat(Visibility.MEMBERS.readers(GROUP)).containsExactly("members");
        assertThat(Visibility.PRIVATE.readers(GROUP)).containsExactly("group:7");
    }

    @Property
    void only_moderators_facilitators_and_administrators_open_groups(@ForAll Role role) {
        boolean trusted =
                List.of(Role.MODERATOR, Role.FACILITATOR, Role.ADMINISTRATOR).contains(role);
        assertThat(ForumPolicy.mayOpenGroups(with(Grant.everywhere(role))).isAllowed())
                .isEqualTo(trusted);
    }

    @Test
    void people_are_named_by_the_public_id_of_their_profile_and_by_nothing_else() {
        assertThat(Mentions.in(List.of("thanks @4k2j8m2x9q, see a@4k2j8m2x9q.org and @someone")))
                .containsExactly("4k2j8m2x9q");
    }

    private static Actor with(Grant grant) {
        return Actor.member(new MemberId(9), Set.of(grant));
    }
}
