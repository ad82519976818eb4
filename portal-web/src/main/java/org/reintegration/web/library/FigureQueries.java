package org.reintegration.web.library;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.analytics.FigureOrder;
import org.reintegration.library.analytics.FigureQuery;

/** Reads which figures an address asks for, the same for the page and the API; what is empty is not narrowed. */
final class FigureQueries {

    private FigureQueries() {}

    static FigureQuery of(
            @Nullable String by, @Nullable String month, @Nullable String region, @Nullable String language) {
        return new FigureQuery(
                order(by), month(month), region == null || region.isEmpty() ? null : region, language(language));
    }

    private static FigureOrder order(@Nullable String by) {
        if (by == null || by.isEmpty()) {
            return FigureOrder.VIEWS;
        }
        return Stream.of(FigureOrder.values())
                .filter(order -> order.slug().equals(by))
                .findFirst()
                .orElseThrow(() -> unknown("by"));
    }

    private static @Nullable YearMonth month(@Nullable String month) {
        if (month == null || month.isEmpty()) {
            return null;
        }
        if (!month.matches("\\d{4}-\\d{2}")) {
            throw unknown("month");
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException noMonth) {
            throw unknown("month");
        }
    }

    private static @Nullable Language language(@Nullable String tag) {
        return tag == null || tag.isEmpty() ? null : Language.ofTag(tag).orElseThrow(() -> unknown("in"));
    }

    private static Refusal unknown(String field) {
        return Refusal.badInput(field, Refusal.Common.THE_VALUE_IS_KNOWN);
    }
}
