package org.reintegration.members.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.members.MemberRule;

class AccountTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void the_table_of_moves_is_this_one() {
        Map<AccountStatus, Set<AccountMove>> open = new EnumMap<>(AccountStatus.class);
        for (AccountStatus status : AccountStatus.values()) {
            Set<AccountMove> moves = EnumSet.noneOf(AccountMove.class);
            for (AccountMove move : AccountMove.values()) {
                if (move.isOpenFrom(status)) {
                    moves.add(move);
                }
            }
            open.put(status, moves);
        }

        assertThat(open)
                .containsEntry(AccountStatus.PENDING, EnumSet.of(AccountMove.CONFIRM))
                .containsEntry(AccountStatus.ACTIVE, EnumSet.of(AccountMove.SUSPEND, AccountMove.ERASE))
                .containsEntry(AccountStatus.SUSPENDED, EnumSet.of(AccountMove.RESTORE))
                .containsEntry(AccountStatus.ERASED, EnumSet.noneOf(AccountMove.class));
    }

    @Test
    void nothing_of_the_person_is_left_after_erasure() {
        Account account = Accounts.active(7);
        account.describe(Accounts.draft("Amina Issoufou"), NOON);
        account.wishEmail("new@example.org");

        account.erase(NOON);

        OwnProfile left = account.own(null);
        assertThat(left.name()).isEmpty();
        assertThat(left.bio()).isEmpty();
        assertThat(left.email()).doesNotContain("member").endsWith("@invalid");
        assertThat(left.pendingEmail()).isNull();
        assertThat(left.countries()).isEmpty();
        assertThat(left.themes()).isEmpty();
        assertThat(left.languages()).isEmpty();
        assertThat(left.organisation()).isNull();
        assertThat(left.listed()).isFalse();
        assertThat(account.passwordHash()).isEmpty();
        assertThat(account.status()).isEqualTo(AccountStatus.ERASED);
    }

    @Test
    void an_edit_that_saw_an_older_version_is_refused() {
        Account account = Accounts.active(7);
        ProfileDraft stale =
                new ProfileDraft("Amina", "", Language.FR, "UTC", List.of(), List.of(), List.of(), null, false, 3);

        assertThatThrownBy(() -> account.edit(stale, NOON))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE));
    }

    @Test
    void a_profile_is_hidden_until_its_owner_opens_it() {
        assertThat(Accounts.active(7).isListed()).isFalse();
    }

    @Test
    void only_a_registration_that_waits_can_be_made_anew() {
        Account account = Accounts.active(7);

        assertThatThrownBy(() -> account.registerAgain("Mallory", "hash", Language.EN, NOON))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(MemberRule.THE_ACCOUNT_ALLOWS_THIS_STEP));
        assertThat(account.name()).isEqualTo("Grace");
    }

    @Test
    void only_the_wished_address_can_be_proved() {
        Account account = Accounts.active(7);
        account.wishEmail("new@example.org");

        assertThatThrownBy(() -> account.proveEmail("other@example.org", NOON)).isInstanceOf(Refusal.class);
        account.proveEmail("new@example.org", NOON);

        assertThat(account.email()).isEqualTo("new@example.org");
        assertThat(account.pendingEmail()).isEmpty();
    }

    @Test
    void a_mail_that_would_be_untrue_by_now_is_not_sent() {
        Account active = Accounts.active(7);

        assertThat(AccountLetters.isStillTrue(active, MailPurpose.CONFIRM)).isFalse();
        assertThat(AccountLetters.isStillTrue(active, MailPurpose.RESET)).isTrue();
        assertThat(AccountLetters.isStillTrue(active, MailPurpose.SUSPENDED)).isFalse();
        assertThat(AccountLetters.isStillTrue(active, MailPurpose.PROVE_EMAIL)).isFalse();
        active.suspend("spam", NOON);
        assertThat(AccountLetters.isStillTrue(active, MailPurpose.RESET)).isFalse();
        assertThat(AccountLetters.isStillTrue(active, MailPurpose.SUSPENDED)).isTrue();
    }
}
