package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.reintegration.web.site.Caller;

/** Deadlines as the clocks of the call show them: {@code #{fundTime.in(call.closesAt(), call.zone())}}. */
@Named
@RequestScoped
public class FundTime {

    @Inject
    Caller caller;

    public String in(Instant instant, String zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(caller.language().locale())
                .format(instant.atZone(ZoneId.of(zone)));
    }
}
