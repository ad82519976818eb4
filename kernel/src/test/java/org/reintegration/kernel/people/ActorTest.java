package org.reintegration.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.rules.Refusal;

class ActorTest {

    private static final MemberId AMINA = new MemberId(42);

    private final Actor editorOfTheSahel =
            Actor.member(AMINA, Set.of(Grant.within(Role.EDITOR, Scope.region("west-central-africa"))));

    @Test
    void a_role_for_a_region_holds_there_and_nowhere_else() {
        assertThat(editorOfTheSahel.holdsFor(Role.EDITOR, List.of("global", "west-central-africa")))
                .isTrue();
        assertThat(editorOfTheSahel.holdsFor(Role.EDITOR, List.of("south-america")))
                .isFalse();
        assertThat(editorOfTheSahel.holds(Role.EDITOR)).isFalse();
        assertThat(editorOfTheSahel.holdsSomewhere(Role.EDITOR)).isTrue();
    }

    @Test
    void a_role_without_limit_holds_for_every_region_and_every_call() {
        Actor officer = Actor.member(AMINA, Set.of(Grant.everywhere(Role.FUND_OFFICER)));

        assertThat(officer.holdsFor(Role.FUND_OFFICER, List.of("europe"))).isTrue();
        assertThat(officer.holdsIn(Role.FUND_OFFICER, Scope.call(7))).isTrue();
    }

    @Test
    void a_role_for_one_call_does_not_hold_for_another() {
        Actor reviewer = Actor.member(AMINA, Set.of(Grant.within(Role.FUND_REVIEWER, Scope.call(7))));

        assertThat(reviewer.holdsIn(Role.FUND_REVIEWER, Scope.call(7))).isTrue();
        assertThat(reviewer.holdsIn(Role.FUND_REVIEWER, Scope.call(8))).isFalse();
        assertThat(reviewer.holdsIn(Role.FUND_REVIEWER, Scope.group(7))).isFalse();
    }

    @Test
    void a_visitor_reads_what_everyone_may_and_nothing_else() {
        assertThat(Actor.VISITOR.readerTokens()).containsExactly("everyone");
        assertThat(Actor.PORTAL.readerTokens()).containsExactly("everyone");
    }

    @Test
    void a_member_reads_as_member_as_oneself_by_unlimited_roles_and_by_group() {
        Actor member = Actor.member(
                AMINA,
                Set.of(
                        Grant.everywhere(Role.EDITOR),
                        Grant.within(Role.MODERATOR, Scope.region("europe")),
                        Grant.within(Role.FACILITATOR, Scope.group(7))));

        assertThat(member.readerTokens())
                .containsExactlyInAnyOrder("everyone", "members", "member:42", "role:editor", "group:7");
    }

    @Test
    void who_is_not_signed_in_is_asked_to() {
        assertThatThrownBy(Actor.VISITOR::memberOrRefuse)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.SIGN_IN_FIRST));
    }
}
