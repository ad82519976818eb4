package org.reintegration.library.records;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a record may wait on somebody before they are reminded, in days; from the second step on the editors of its regions hear of it too. */
enum Patience {
    WAITS_FOR_A_REVIEWER(7, 14, 28),
    WAITS_FOR_ITS_REVIEWER(7, 14, 28),
    WAITS_FOR_AN_EDITOR(7, 14, 28),
    WAITS_FOR_ITS_AUTHOR(14, 28, 56),
    /** Counted from thirty days before the day on which it is to be reviewed: then, on the day, a month and three months after. */
    IS_DUE_FOR_REVIEW(0, 30, 60, 120);

    /** How long before its day a record is first said to be due. */
    static final Duration AHEAD = Duration.ofDays(30);

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Integer> days;

    Patience(Integer... days) {
        this.days = List.of(days);
    }

    /** On whom work in this status waits; null when it waits on nobody in particular. */
    static @Nullable Patience with(Status status) {
        return switch (status) {
            case SUBMITTED -> WAITS_FOR_A_REVIEWER;
            case IN_REVIEW -> WAITS_FOR_ITS_REVIEWER;
            case LANGUAGE_CHECK, ACCEPTED -> WAITS_FOR_AN_EDITOR;
            case REVISE, LANGUAGE_REVISE -> WAITS_FOR_ITS_AUTHOR;
            case DRAFT, DECLINED, PUBLISHED, WITHDRAWN, DISCARDED -> null;
        };
    }

    /** The last step reached by now, 0 when there is none yet. */
    int step(Instant since, Instant now) {
        long passed = Duration.between(since, now).toDays();
        return now.isBefore(since)
                ? 0
                : (int) days.stream().filter(day -> day <= passed).count();
    }

    int steps() {
        return days.size();
    }

    /** The same as SQL, from the same days: how many steps something reached that waits since a column's instant, by a parameter's. */
    String reached(String since, String now) {
        String all = days.stream().map(day -> "(" + day + ")").collect(Collectors.joining(", "));
        return "(select count(*) from (values " + all + ") as d(days) where " + since
                + " + d.days * interval '24 hours' <= cast(" + now + " as timestamptz))";
    }

    /** The same for work, on whomever it waits in its status. */
    static String reached(String status, String since, String now) {
        return Stream.of(Status.values())
                .flatMap(each -> Stream.ofNullable(with(each))
                        .map(patience -> " when '" + each + "' then " + patience.reached(since, now)))
                .collect(Collectors.joining("", "case " + status, " else 0 end"));
    }
}
