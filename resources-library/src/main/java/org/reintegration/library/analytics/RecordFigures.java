package org.reintegration.library.analytics;

import java.util.List;

/**
 * What was counted of one record until last midnight (UTC), and the uses reported until now.
 *
 * @param months the last twelve, this one last, also those in which nothing was counted
 */
public record RecordFigures(long views, long downloads, long uses, long calls, List<MonthFigures> months) {

    public RecordFigures {
        months = List.copyOf(months);
    }

    /** Whether the last twelve months have anything to draw. */
    public boolean isDrawn() {
        return months.stream().anyMatch(month -> month.views() > 0 || month.downloads() > 0);
    }
}
