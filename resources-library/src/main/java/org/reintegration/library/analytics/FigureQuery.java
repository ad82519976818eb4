package org.reintegration.library.analytics;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * Which figures of the whole library are wanted; what is null is not narrowed.
 *
 * @param month one month; null for the last twelve, this one among them
 * @param region id of a region of the records
 * @param language in which the records were written
 */
public record FigureQuery(
        FigureOrder order,
        @Nullable YearMonth month,
        @Nullable String region,
        @Nullable Language language) {}
