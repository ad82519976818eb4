package org.reintegration.fund.applications;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrcidTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825-0097",
                "0000-0002-1694-233X",
                "0000-0002-1694-233x",
                "https://orcid.org/0000-0001-5109-3700",
                " 0000-0002-9079-593X "
            })
    void known_ids_are_valid(String orcid) {
        assertThat(Orcid.isValid(orcid)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000-0002-1825-0098", "0000000218250097", "0000-0002-1825-009", "X000-0002-1825-0097"})
    void others_are_not(String orcid) {
        assertThat(Orcid.isValid(orcid)).isFalse();
    }

    @Property
    void one_wrong_digit_is_always_found(
            @ForAll @NumericChars @StringLength(15) String digits,
            @ForAll @IntRange(max = 14) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char check = Orcid.checkDigit(digits);
        char other = (char) ('0' + (digits.charAt(at) - '0' + by) % 10);
        String wrong = digits.substring(0, at) + other + digits.substring(at + 1);

        assertThat(Orcid.checkDigit(wrong)).isNotEqualTo(check);
    }
}
