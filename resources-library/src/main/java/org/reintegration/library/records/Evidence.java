package org.reintegration.library.records;

/**
 * How well a record is supported, on the ladder of evidence levels, and why.
 *
 * @param level id in the vocabulary of evidence levels
 * @param step where it stands on the ladder, from 1
 */
public record Evidence(String level, int step, Reason reason) {

    /** What the level stands on. */
    public enum Reason {
        CATALOGUED_NOT_REVIEWED_HERE,
        SAID_BY_ITS_AUTHOR,
        RESULTS_WITH_INDICATORS,
        TWO_REVIEWERS_ACCEPTED
    }

    /** How many steps the ladder has. */
    public static final int STEPS = 6;

    /** The one place where evidence is weighed. Whoever confirms results is worth more than results, and those more than a claim. */
    static Evidence of(boolean catalogued, ResourceText text, int reviewers) {
        if (catalogued) {
            return new Evidence("claimed", 1, Reason.CATALOGUED_NOT_REVIEWED_HERE);
        }
        if (reviewers >= 2) {
            return new Evidence("peer-validated", 3, Reason.TWO_REVIEWERS_ACCEPTED);
        }
        if (text instanceof PracticeText practice
                && practice.results().stream().anyMatch(PracticeText.Outcome::isMeasured)) {
            return new Evidence("monitored", 2, Reason.RESULTS_WITH_INDICATORS);
        }
        return new Evidence("claimed", 1, Reason.SAID_BY_ITS_AUTHOR);
    }
}
