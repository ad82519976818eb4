package org.reintegration.search.insight;

/** How often a place in the list of hits was shown and how often it was opened. */
public record RankOpened(int rank, long shown, long opened) {

    public double share() {
        return shown == 0 ? 0 : (double) opened / shown;
    }

    /** The share in percent, for pages. */
    public long percent() {
        return Math.round(100 * share());
    }
}
