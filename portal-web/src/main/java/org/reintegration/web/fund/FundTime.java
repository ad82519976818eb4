package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Deadlines as the clocks of the call show them, with the reader's clocks beside: {@code #{fundTime.both(call.closesAt(), call.zone())}}. */
@Named
@RequestScoped
public class FundTime {

    @Inject
    Caller caller;

    @Inject
    ProfileService profiles;

    @Inject
    Words words;

    @Inject
    Clock clock;

    private @Nullable ZoneId readers;

    /** By the clocks of the call, which count. */
    public String in(Instant instant, String zone) {
        return at(instant, ZoneId.of(zone));
    }

    /** The same instant by the reader's clocks; only the name of the zone where both show the same. */
    public String beside(Instant instant, String zone) {
        ZoneId mine = readersZone();
        boolean same = ZoneId.of(zone)
                .getRules()
                .getOffset(instant)
                .equals(mine.getRules().getOffset(instant));
        return same
                ? words.of("fund.time.same", caller.language(), name(ZoneId.of(zone)))
                : words.of("fund.time.beside", caller.language(), name(ZoneId.of(zone)), at(instant, mine), name(mine));
    }

    public String both(Instant instant, String zone) {
        return in(instant, zone) + " (" + beside(instant, zone) + ")";
    }

    /** By the reader's clocks. */
    public String mine(@Nullable Instant instant) {
        return instant == null ? "" : at(instant, readersZone()) + " " + offsetOf(instant, readersZone());
    }

    /** Only the hour, by the reader's clocks. */
    public String hour(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(caller.language().locale())
                .format(instant.atZone(readersZone()));
    }

    public String offset(Instant instant, String zone) {
        return offsetOf(instant, ZoneId.of(zone));
    }

    public long daysUntil(Instant instant) {
        return Math.max(0, ChronoUnit.DAYS.between(clock.instant(), instant));
    }

    /** The reader's zone, for scripts. */
    public String getZone() {
        return readersZone().getId();
    }

    private String at(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(caller.language().locale())
                .format(instant.atZone(zone));
    }

    private static String offsetOf(Instant instant, ZoneId zone) {
        String offset = ZonedDateTime.ofInstant(instant, zone).getOffset().getId();
        return offset.equals("Z") ? "UTC" : "UTC" + offset;
    }

    private String name(ZoneId zone) {
        return zone.getId().equals("UTC")
                ? "UTC"
                : zone.getDisplayName(TextStyle.FULL, caller.language().locale());
    }

    private ZoneId readersZone() {
        ZoneId known = readers;
        if (known == null) {
            known = caller.isMember() ? ZoneId.of(profiles.own(caller.actor()).timeZone()) : ZoneId.of("UTC");
            readers = known;
        }
        return known;
    }
}
