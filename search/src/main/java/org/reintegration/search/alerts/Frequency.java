package org.reintegration.search.alerts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often a kept search tells its news by mail. */
public enum Frequency {
    AT_ONCE,
    DAILY,
    WEEKLY,
    /** By feed only. */
    NEVER;

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The next morning, or Monday morning, where the reader lives; none for searches that no clock drives. */
    @Nullable Instant next(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime morning = here.with(MORNING);
        ZonedDateTime next = morning.isAfter(here) ? morning : here.plusDays(1).with(MORNING);
        return switch (this) {
            case DAILY -> next.toInstant();
            case WEEKLY ->
                next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .with(MORNING)
                        .toInstant();
            case AT_ONCE, NEVER -> null;
        };
    }

    /** The name in forms and in the API: {@code at-once}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Frequency> ofSlug(String slug) {
        return Stream.of(values())
                .filter(frequency -> frequency.slug().equals(slug))
                .findFirst();
    }
}
