package org.reintegration.members.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.members.MemberRule;

/** Every role against every act. */
class AccountPolicyTest {

    private static final MemberId OWNER = new MemberId(7);
    private static final MemberId OTHER = new MemberId(8);

    private static Actor holding(MemberId who, Role role) {
        return Actor.member(who, Set.of(Grant.everywhere(role)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_administrators_tend_members(Role role) {
        assertThat(AccountPolicy.mayTend(holding(OTHER, role)).isAllowed()).isEqualTo(role == Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_hidden_profile_is_seen_by_administrators_alone(Role role) {
        assertThat(AccountPolicy.maySeeProfile(holding(OTHER, role), Accounts.active(7)))
                .isEqualTo(role == Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_moves_open_to_a_role_are_those_of_the_table(Role role) {
        Actor other = holding(OTHER, role);
        boolean administrator = role == Role.ADMINISTRATOR;

        assertThat(AccountPolicy.openMoves(other, Accounts.pending(7))).isEmpty();
        assertThat(AccountPolicy.openMoves(other, Accounts.active(7)))
                .isEqualTo(administrator ? EnumSet.of(AccountMove.SUSPEND) : Set.of());
        assertThat(AccountPolicy.openMoves(other, Accounts.suspended(7)))
                .isEqualTo(administrator ? EnumSet.of(AccountMove.RESTORE) : Set.of());
        assertThat(AccountPolicy.openMoves(holding(OWNER, role), Accounts.active(7)))
                .isEqualTo(EnumSet.of(AccountMove.ERASE));
    }

    @Test
    void nobody_suspends_themselves_not_even_an_administrator() {
        assertThat(AccountPolicy.mayMove(holding(OWNER, Role.ADMINISTRATOR), Accounts.active(7), AccountMove.SUSPEND))
                .isEqualTo(Decision.denied(MemberRule.NOBODY_SUSPENDS_THEMSELVES));
    }

    @Test
    void visitors_and_the_portal_itself_tend_nobody() {
        Stream.of(Actor.VISITOR, Actor.PORTAL).forEach(actor -> {
            assertThat(AccountPolicy.mayTend(actor).isAllowed()).isFalse();
            assertThat(AccountPolicy.openMoves(actor, Accounts.active(7))).isEmpty();
            assertThat(AccountPolicy.maySeeProfile(actor, Accounts.active(7))).isFalse();
        });
    }

    @Test
    void an_open_profile_is_seen_by_everyone_while_the_account_is_active() {
        Account open = Accounts.active(7);
        open.describe(Accounts.draft("Amina"), java.time.Instant.EPOCH);

        assertThat(AccountPolicy.maySeeProfile(Actor.VISITOR, open)).isTrue();
        open.suspend("spam", java.time.Instant.EPOCH);
        assertThat(AccountPolicy.maySeeProfile(Actor.VISITOR, open)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Scope.Kind.class)
    void an_administrator_has_no_borders(Scope.Kind kind) {
        assertThat(AccountPolicy.scopeFits(Role.ADMINISTRATOR, kind).isAllowed())
                .isFalse();
    }

    @Test
    void the_only_administrator_is_the_last() {
        assertThat(Administrators.isOnlyOne(Set.of(OWNER), OWNER)).isTrue();
        assertThat(Administrators.isOnlyOne(Set.of(OWNER, OTHER), OWNER)).isFalse();
        assertThat(Administrators.isOnlyOne(Set.of(OTHER), OWNER)).isFalse();
    }

    @Test
    void a_role_of_a_region_reaches_that_region_only() {
        Grant regional = Grant.within(Role.EDITOR, Scope.region("north-africa"));

        assertThat(Directory.reaches(regional, Set.of("north-africa", "europe")))
                .isTrue();
        assertThat(Directory.reaches(regional, Set.of("europe"))).isFalse();
        assertThat(Directory.reaches(Grant.everywhere(Role.EDITOR), Set.of())).isTrue();
    }
}
