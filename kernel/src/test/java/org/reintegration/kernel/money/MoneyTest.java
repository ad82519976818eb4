package org.reintegration.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    @Property
    void what_is_added_and_taken_away_again_leaves_the_same(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal other) {
        Money start = new Money(one, EURO);
        Money change = new Money(other, EURO);

        assertThat(start.plus(change).minus(change)).isEqualTo(start);
        assertThat(start.plus(change)).isEqualTo(change.plus(start));
    }

    @Test
    void amounts_that_read_differently_are_equal() {
        assertThat(Money.of("5", "EUR")).isEqualTo(Money.of("5.00", "EUR"));
    }

    @Test
    void a_fraction_of_a_cent_is_refused() {
        assertThatThrownBy(() -> Money.of("0.001", "EUR")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currencies_never_mix() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "XOF")));
    }

    @Test
    void a_sum_of_nothing_is_zero_in_its_currency() {
        assertThat(Money.sum(List.of(), EURO)).isEqualTo(Money.of("0", "EUR"));
    }
}
