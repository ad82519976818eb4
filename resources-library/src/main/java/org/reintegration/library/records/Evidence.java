package org.reintegration.library.records;

import java.util.List;

/**
 * How well a record is supported, on the ladder of evidence levels, and why.
 *
 * @param level id in the vocabulary of evidence levels
 * @param step where it stands on the ladder, from 1
 */
public record Evidence(String level, int step, Reason reason) {

    /** What the level stands on. */
    public enum Reason {
        CATALOGUED_NOT_REVIEWED_HERE("claimed", 1),
        SAID_BY_ITS_AUTHOR("claimed", 1),
        RESULTS_WITH_INDICATORS("monitored", 2),
        TWO_REVIEWERS_ACCEPTED("peer-validated", 3),
        AN_EVALUATION_SUPPORTS_IT("evaluated", 4),
        IT_SERVED_IN_TWO_MORE_COUNTRIES("replicated", 5),
        AN_IMPACT_EVALUATION_SUPPORTS_IT("impact-evaluated", 6);

        private final String level;
        private final int step;

        Reason(String level, int step) {
            this.level = level;
            this.step = step;
        }
    }

    /** How many countries beside the record's own make a practice one that others could repeat. */
    private static final int COUNTRIES_TO_REPLICATE = 2;

    /** How many steps the ladder has. */
    public static final int STEPS = 6;

    static Evidence of(Reason reason) {
        return new Evidence(reason.level, reason.step, reason);
    }

    /**
     * The one place where evidence is weighed: the strongest of all that holds. An evaluation is worth more than whoever confirms
     * results, and those more than a claim; reports that it did not work lower nothing and are shown beside it.
     */
    static Evidence of(
            boolean catalogued, ResourceText text, int reviewers, List<String> itsOwnCountries, Support support) {
        if (support.impactEvaluated()) {
            return of(Reason.AN_IMPACT_EVALUATION_SUPPORTS_IT);
        }
        if (support.countriesBeside(itsOwnCountries) >= COUNTRIES_TO_REPLICATE) {
            return of(Reason.IT_SERVED_IN_TWO_MORE_COUNTRIES);
        }
        if (support.evaluated()) {
            return of(Reason.AN_EVALUATION_SUPPORTS_IT);
        }
        if (catalogued) {
            return of(Reason.CATALOGUED_NOT_REVIEWED_HERE);
        }
        if (reviewers >= 2) {
            return of(Reason.TWO_REVIEWERS_ACCEPTED);
        }
        if (text instanceof PracticeText practice
                && practice.results().stream().anyMatch(PracticeText.Outcome::isMeasured)) {
            return of(Reason.RESULTS_WITH_INDICATORS);
        }
        return of(Reason.SAID_BY_ITS_AUTHOR);
    }
}
