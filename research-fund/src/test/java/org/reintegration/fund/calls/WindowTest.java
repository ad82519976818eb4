package org.reintegration.fund.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final Instant OPENS = Instant.parse("2027-01-10T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-03-15T16:00:00Z");

    @Test
    void the_closing_instant_is_in_time_and_a_millisecond_later_is_late() {
        assertThat(Window.at(CLOSES.minusMillis(1), OPENS, CLOSES)).isEqualTo(Window.OPEN);
        assertThat(Window.at(CLOSES, OPENS, CLOSES)).isEqualTo(Window.OPEN);
        assertThat(Window.at(CLOSES.plusMillis(1), OPENS, CLOSES)).isEqualTo(Window.CLOSED);
    }

    @Test
    void nothing_comes_in_before_it_opens() {
        assertThat(Window.at(OPENS.minusMillis(1), OPENS, CLOSES)).isEqualTo(Window.SCHEDULED);
        assertThat(Window.at(OPENS, OPENS, CLOSES)).isEqualTo(Window.OPEN);
    }

    @Test
    void the_same_hour_is_another_instant_in_winter_and_in_summer() {
        assertThat(Window.closing(LocalDateTime.parse("2027-03-15T17:00"), GENEVA))
                .isEqualTo(Instant.parse("2027-03-15T16:00:00Z"));
        assertThat(Window.closing(LocalDateTime.parse("2027-06-15T17:00"), GENEVA))
                .isEqualTo(Instant.parse("2027-06-15T15:00:00Z"));
    }

    @Test
    void an_hour_shown_twice_opens_the_first_time_and_closes_the_second() {
        LocalDateTime twice = LocalDateTime.parse("2027-10-31T02:30");

        assertThat(Window.opening(twice, GENEVA)).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(Window.closing(twice, GENEVA)).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    void an_hour_that_the_clocks_skip_is_the_one_after() {
        assertThat(Window.closing(LocalDateTime.parse("2027-03-28T02:30"), GENEVA))
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }
}
