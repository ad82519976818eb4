package org.reintegration.library.harvests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days and instants as other catalogues write them. */
final class OaiDate {

    private static final int DAY = "2026-01-31".length();

    private OaiDate() {}

    /** Empty for what is no date, such as {@code 2026-13-01} or {@code yesterday}. */
    static Optional<Instant> read(String written) {
        try {
            return Optional.of(
                    written.length() == DAY
                            ? LocalDate.parse(written)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException notOfTheCalendar) {
            return Optional.empty();
        }
    }

    /** As a catalogue of this granularity wants to read it. */
    static String written(Instant at, boolean byDay) {
        return byDay
                ? at.atOffset(ZoneOffset.UTC).toLocalDate().toString()
                : DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
    }
}
