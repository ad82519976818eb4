package org.reintegration.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FrequencyTest {

    private static final ZoneId NIAMEY = ZoneId.of("Africa/Niamey");
    private static final ZoneId TEGUCIGALPA = ZoneId.of("America/Tegucigalpa");

    @Test
    void daily_means_seven_in_the_morning_where_the_reader_lives() {
        Instant night = Instant.parse("2026-03-04T02:00:00Z");

        assertThat(Frequency.DAILY.next(night, NIAMEY)).isEqualTo("2026-03-04T06:00:00Z");
        assertThat(Frequency.DAILY.next(night, TEGUCIGALPA)).isEqualTo("2026-03-04T13:00:00Z");
    }

    @Test
    void the_morning_that_has_begun_is_over() {
        Instant seven = Instant.parse("2026-03-04T06:00:00Z");

        assertThat(Frequency.DAILY.next(seven, NIAMEY)).isEqualTo("2026-03-05T06:00:00Z");
    }

    @Test
    void weekly_means_monday_morning() {
        // A Wednesday, and a Monday before and after seven.
        assertThat(Frequency.WEEKLY.next(Instant.parse("2026-03-04T12:00:00Z"), NIAMEY))
                .isEqualTo("2026-03-09T06:00:00Z");
        assertThat(Frequency.WEEKLY.next(Instant.parse("2026-03-09T05:00:00Z"), NIAMEY))
                .isEqualTo("2026-03-09T06:00:00Z");
        assertThat(Frequency.WEEKLY.next(Instant.parse("2026-03-09T06:00:00Z"), NIAMEY))
                .isEqualTo("2026-03-16T06:00:00Z");
    }

    @Test
    void summer_time_moves_the_instant_and_not_the_morning() {
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");

        assertThat(Frequency.DAILY.next(Instant.parse("2026-03-28T12:00:00Z"), lisbon))
                .isEqualTo("2026-03-29T06:00:00Z");
        assertThat(Frequency.DAILY.next(Instant.parse("2026-03-27T12:00:00Z"), lisbon))
                .isEqualTo("2026-03-28T07:00:00Z");
    }

    @Test
    void no_clock_drives_what_tells_at_once_or_never() {
        assertThat(Frequency.AT_ONCE.next(Instant.EPOCH, NIAMEY)).isNull();
        assertThat(Frequency.NEVER.next(Instant.EPOCH, NIAMEY)).isNull();
    }
}
