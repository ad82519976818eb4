package org.reintegration.web.fund;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.rules.Refusal;

/** What somebody typed as the clocks of a call's zone show it. */
final class LocalMoment {

    private LocalMoment() {}

    /** Null when nothing was typed. */
    static @Nullable Instant read(String field, String given, String zone) {
        try {
            return given.isBlank()
                    ? null
                    : LocalDateTime.parse(given.strip()).atZone(ZoneId.of(zone)).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.badInput(field, FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
    }
}
