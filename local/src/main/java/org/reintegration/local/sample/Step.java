package org.reintegration.local.sample;

import java.util.List;

/** A step of the work on a record, in the order they follow each other. */
enum Step {
    SUBMIT,
    REVIEW,
    SECOND_REVIEW,
    LANGUAGE,
    PUBLISH;

    /** What is still to be done; nothing when people have taken the record somewhere else in the meantime. */
    static List<Step> between(String status, boolean second, SampleRecord.State wanted) {
        int done = switch (status) {
            case "DRAFT" -> 0;
            case "SUBMITTED", "IN_REVIEW" -> second ? 2 : 1;
            case "LANGUAGE_CHECK" -> 3;
            case "ACCEPTED" -> 4;
            default -> values().length;
        };
        int goal = switch (wanted) {
            case DRAFT -> 0;
            case SUBMITTED -> 1;
            case PUBLISHED -> values().length;
        };
        return done < goal ? List.of(values()).subList(done, goal) : List.of();
    }
}
