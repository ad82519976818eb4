package org.reintegration.members.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reintegration.kernel.rules.Refusal;

class EmailTest {

    @Test
    void an_address_is_kept_in_lower_case_without_spaces_around() {
        assertThat(Email.of("  Amina.Issoufou+portal@Example.ORG ")).isEqualTo("amina.issoufou+portal@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "amina",
                "amina@",
                "@example.org",
                "amina@example",
                "a b@example.org",
                "a@b@example.org",
                "amina@example.org\r\nBcc: x@y.org",
                "<amina@example.org>",
                "amina@-example.org",
                "a,b@example.org"
            })
    void what_no_mail_can_reach_is_refused(String typed) {
        assertThatThrownBy(() -> Email.of(typed)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina@sahel-retour.example.org", "o'neill@example.org", "مثال@مثال.شبكة", "a@b.co"})
    void unusual_addresses_that_exist_are_taken(String typed) {
        assertThat(Email.of(typed)).isEqualTo(typed);
    }
}
