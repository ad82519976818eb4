package org.reintegration.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;

/**
 * The time and the place in the portal that a search keeps to.
 *
 * @param from a year, a month or a day: {@code 2019}, {@code 2019-05}, {@code 2019-05-30}; null for any
 * @param to the last year, month or day, itself included
 * @param within the token of a group or a collection, such as {@code group:4k2j8m2x9q}; null for everywhere
 */
public record SearchBounds(
        @Nullable String from,
        @Nullable String to,
        @Nullable String within) {

    public static final SearchBounds NONE = new SearchBounds(null, null, null);

    private static final Pattern DATE = Pattern.compile("(\\d{4})(-\\d{2}(-\\d{2})?)?");
    private static final Pattern CONTAINER = Pattern.compile("[a-z]{1,20}:[A-Za-z0-9_-]{1,40}");

    public SearchBounds {
        check("from", from == null || isDate(from));
        check("to", to == null || isDate(to));
        check("within", within == null || isContainer(within));
        // Of unequal exactness, the longer is compared by as much as the shorter says.
        check("to", from == null || to == null || common(from, to).compareTo(common(to, from)) <= 0);
    }

    /** As a person's address gives them: what is not known is passed over, and two dates in the wrong order change places. */
    public static SearchBounds passingOver(@Nullable String from, @Nullable String to, @Nullable String within) {
        String first = from != null && isDate(from) ? from : null;
        String last = to != null && isDate(to) ? to : null;
        String token = within != null && isContainer(within) ? within : null;
        boolean swapped = first != null && last != null && common(first, last).compareTo(common(last, first)) > 0;
        return swapped ? new SearchBounds(last, first, token) : new SearchBounds(first, last, token);
    }

    private static void check(String field, boolean known) {
        if (!known) {
            throw Refusal.badInput(field, Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }

    private static String common(String date, String other) {
        return date.substring(0, Math.min(date.length(), other.length()));
    }

    public static boolean isContainer(String token) {
        return CONTAINER.matcher(token).matches();
    }

    public static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            return switch (text.length()) {
                case 4 -> true;
                case 7 -> YearMonth.parse(text).getYear() >= 0;
                default -> LocalDate.parse(text).getYear() >= 0;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
