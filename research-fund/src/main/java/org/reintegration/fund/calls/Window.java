package org.reintegration.fund.calls;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a published call takes applications; a hundredth of a second late is late, the closing instant itself is in time. */
public enum Window {
    SCHEDULED,
    OPEN,
    CLOSED;

    public static Window at(Instant now, Instant opensAt, Instant closesAt) {
        if (now.isBefore(opensAt)) {
            return SCHEDULED;
        }
        return now.isAfter(closesAt) ? CLOSED : OPEN;
    }

    /** An hour that the clocks show twice opens the first time. */
    static Instant opening(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.of(local, zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** An hour that the clocks show twice closes the second time: nobody loses an hour to the reading of a clock. */
    static Instant closing(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.of(local, zone).withLaterOffsetAtOverlap().toInstant();
    }
}
