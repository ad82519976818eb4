package org.reintegration.fund.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Wherever and whenever a call closes, the instant itself is the last in time: a millisecond later is late, on the days clocks change too. */
class ClosingInstantTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Zurich"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Africa/Niamey"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("UTC"));

    @Property
    void the_closing_instant_is_the_last_in_time(
            @ForAll @IntRange(max = 6) int zone,
            @ForAll @IntRange(min = 1, max = 365) int day,
            @ForAll @IntRange(max = 86_399_999) int millisecond) {
        ZoneId where = ZONES.get(zone);
        LocalDateTime shown = LocalDateTime.of(2027, 1, 1, 0, 0).plusDays(day).plusNanos(millisecond * 1_000_000L);
        closes(Window.closing(shown, where));
    }

    @Test
    void on_the_days_clocks_change_the_closing_instant_is_the_last_in_time() {
        for (ZoneId zone : ZONES) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2027-01-01T00:00:00Z"));
            for (int i = 0; i < 4 && change != null; i++) {
                LocalDateTime before = change.getDateTimeBefore();
                for (int minutes = -61; minutes <= 61; minutes += 1) {
                    closes(Window.closing(before.plusMinutes(minutes), zone));
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
    }

    /** An hour shown twice ends the second time: whoever reads the clock the first time is not shut out an hour early. */
    @Test
    void whoever_reads_the_clock_in_the_hour_shown_twice_is_in_time_both_times() {
        ZoneId zurich = ZoneId.of("Europe/Zurich");
        LocalDateTime twice = LocalDateTime.parse("2027-10-31T02:30");
        CallFacts call = closing(Window.closing(twice, zurich));

        assertThat(call.isOpenAt(
                        twice.atZone(zurich).withEarlierOffsetAtOverlap().toInstant()))
                .isTrue();
        assertThat(call.isOpenAt(twice.atZone(zurich).withLaterOffsetAtOverlap().toInstant()))
                .isTrue();
    }

    private static void closes(Instant closes) {
        CallFacts call = closing(closes);
        for (long early : new long[] {0, 1, 1000}) {
            assertThat(call.isOpenAt(closes.minusMillis(early))).isTrue();
            assertThat(call.isClosedAt(closes.minusMillis(early))).isFalse();
        }
        for (Instant late : List.of(closes.plusNanos(1), closes.plusMillis(1), closes.plusSeconds(1))) {
            assertThat(call.isOpenAt(late)).isFalse();
            assertThat(call.isClosedAt(late)).isTrue();
        }
    }

    private static CallFacts closing(Instant closes) {
        return new CallFacts(
                7,
                "2345678923",
                1,
                CallStatus.PUBLISHED,
                "A call",
                CallForm.empty(),
                Currency.getInstance("EUR"),
                BigDecimal.TEN,
                closes.minusSeconds(86_400),
                closes,
                "UTC");
    }
}
