package org.reintegration.library.relations;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.records.LibraryRule;

/**
 * A tie as somebody states it.
 *
 * @param to public id of the discussion or call; nothing for a workshop
 * @param title of the workshop, as are date, place and url
 * @param date the day on which it began, such as {@code 2026-03-14}
 */
public record TieDraft(@Nullable TieKind kind, String to, String title, String date, String place, String url) {

    private static final int LONGEST = 250;
    private static final int LONGEST_URL = 1_000;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 9999;

    public TieDraft(
            @Nullable TieKind kind,
            @Nullable String to,
            @Nullable String title,
            @Nullable String date,
            @Nullable String place,
            @Nullable String url) {
        this.kind = kind;
        this.to = text(to);
        this.title = text(title);
        this.date = text(date);
        this.place = text(place);
        this.url = text(url);
    }

    TieKind kindOrRefuse() {
        TieKind given = kind;
        if (given == null) {
            throw Refusal.badInput("kind", LibraryRule.THE_FIELD_IS_FILLED);
        }
        return given;
    }

    /** The workshop that is described, when everything about it can be kept. */
    Workshop workshopOrRefuse() {
        filled("title", title);
        filled("place", place);
        if (!url.isEmpty() && !isSafeAddress(url)) {
            throw Refusal.badInput("url", LibraryRule.THE_ADDRESS_IS_SAFE);
        }
        return new Workshop(title, dayOrRefuse(), place, url.isEmpty() ? null : url);
    }

    private LocalDate dayOrRefuse() {
        filled("date", date);
        LocalDate day = day(date);
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refusal.badInput("date", LibraryRule.THE_YEAR_IS_POSSIBLE);
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    private static void filled(String field, String value) {
        if (value.isEmpty()) {
            throw Refusal.badInput(field, LibraryRule.THE_FIELD_IS_FILLED);
        }
        if (value.length() > LONGEST) {
            throw Refusal.badInput(field, LibraryRule.THE_TEXT_FITS);
        }
    }

    private static boolean isSafeAddress(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST_URL
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
