package org.reintegration.members.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.members.MemberRule;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_is_kept_with_the_costs_that_owasp_advises() {
        assertThat(passwords.hash("a long enough one")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void only_the_right_password_fits() {
        String hash = passwords.hash("un baobab au bord du fleuve");

        assertThat(passwords.fits("un baobab au bord du fleuve", hash)).isTrue();
        assertThat(passwords.fits("un baobab au bord du fleuvE", hash)).isFalse();
        assertThat(passwords.fits("", hash)).isFalse();
        assertThat(passwords.fits("x".repeat(5000), hash)).isFalse();
    }

    @Test
    void the_same_letters_fit_however_the_keyboard_writes_them() {
        String typed = "été à Niamey, côté fleuve";
        String hash = passwords.hash(Normalizer.normalize(typed, Normalizer.Form.NFD));

        assertThat(passwords.fits(Normalizer.normalize(typed, Normalizer.Form.NFC), hash))
                .isTrue();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(passwords.hash("the same password")).isNotEqualTo(passwords.hash("the same password"));
    }

    @Test
    void a_hash_with_lower_costs_is_outdated() {
        String weak = Password.hash("a long enough one")
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID))
                .getResult();

        assertThat(passwords.isOutdated(weak)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("a long enough one"))).isFalse();
        assertThat(passwords.fits("a long enough one", weak)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234",
                "qwertyuiop123",
                "motdepasse123",
                "contraseña123",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "1234567890123",
                "lmnopqrstuvwx",
                "zyxwvutsrqpo",
                "grace.ouma@example.org"
            })
    void what_everybody_guesses_is_refused(String common) {
        assertRefused(common, MemberRule.THE_PASSWORD_IS_NOT_COMMON);
    }

    @Test
    void short_and_endless_ones_are_refused() {
        assertRefused("elevenchars", MemberRule.THE_PASSWORD_IS_LONG_ENOUGH);
        assertRefused("xy z".repeat(51), MemberRule.THE_PASSWORD_IS_NOT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the goats came home", "كتاب جديد على الطاولة", "twelve chars", "welcome-home-2026"})
    void nothing_else_is_asked(String good) {
        passwords.check(good, "grace.ouma@example.org");
    }

    private void assertRefused(String password, Rule rule) {
        assertThatThrownBy(() -> passwords.check(password, "grace.ouma@example.org"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(rule);
                    assertThat(refusal.field()).isEqualTo("password");
                    assertThat(refusal.getMessage()).doesNotContain(password);
                });
    }
}
