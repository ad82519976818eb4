package org.reintegration.web.oai;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days and seconds as OAI-PMH writes them; always UTC. */
final class OaiDates {

    private static final int DAY = "2026-01-31".length();

    private OaiDates() {}

    static String spelled(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The first instant that a given day or second takes in. */
    static @Nullable Instant from(@Nullable String given) throws OaiError {
        return given == null ? null : start(given);
    }

    /** The first instant after a given day or second, which is itself taken in. */
    static @Nullable Instant before(@Nullable String given) throws OaiError {
        return given == null
                ? null
                : start(given).plus(1, given.length() == DAY ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
    }

    private static Instant start(String given) throws OaiError {
        try {
            if (given.length() == DAY) {
                return LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (given.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) {
                return Instant.parse(given);
            }
        } catch (DateTimeParseException notOfTheCalendar) {
            throw refused();
        }
        throw refused();
    }

    private static OaiError refused() {
        return new OaiError(OaiError.Code.BAD_ARGUMENT, "Dates are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ");
    }
}
