package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.members.signin.Signatures;
import org.reintegration.web.site.Caller;

/**
 * The signed word in every form of a stateless page: {@code #{formToken.value}}. It names whose form it is and the day, so that a
 * visitor's page stays the same all day and a form filled over night still goes through.
 */
@RequestScoped
@Named("formToken")
public class FormToken {

    /** The name of the hidden input, and of the header in which scripts send it to the API. */
    static final String NAME = "portal-token";

    static final String HEADER = "Portal-Token";
    private static final String PURPOSE = "form";
    private static final String VISITOR = "visitor";
    private static final int DAYS = 2;

    /** What a token that came back says. */
    enum Verdict {
        OURS,
        /** Ours, but made for somebody who was signed in then and is not now. */
        OF_SOMEBODY_ELSE,
        FORGED
    }

    @Inject
    Signatures signatures;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public String getName() {
        return NAME;
    }

    public String getValue() {
        return valueFor(owner());
    }

    /** The word for a form of somebody who signed in during this very request. */
    String valueFor(String owner) {
        String claim = owner + "." + today();
        return claim + "." + signatures.sign(PURPOSE, claim);
    }

    Verdict verdict(@Nullable String token) {
        int end = token == null ? -1 : token.lastIndexOf('.');
        if (token == null
                || end < 0
                || !signatures.isSigned(PURPOSE, token.substring(0, end), token.substring(end + 1))) {
            return Verdict.FORGED;
        }
        String claim = token.substring(0, end);
        int dot = claim.indexOf('.');
        if (!isFresh(claim.substring(dot + 1), today())) {
            return Verdict.OF_SOMEBODY_ELSE;
        }
        return claim.substring(0, dot).equals(owner()) ? Verdict.OURS : Verdict.OF_SOMEBODY_ELSE;
    }

    static boolean isFresh(String day, LocalDate today) {
        try {
            LocalDate made = LocalDate.parse(day);
            return !made.isAfter(today) && made.isAfter(today.minusDays(DAYS));
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private String owner() {
        return Optional.ofNullable(caller.actor().id()).map(MemberId::toString).orElse(VISITOR);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
