package org.reintegration.search;

/**
 * How much each place of a match counts; tuned with the search quality benchmark.
 *
 * @param ownLanguage factor for fields in the reader's language
 * @param words any word as it stands, whatever its language
 * @param typo a word one or two letters off
 * @param wider the thing itself is only implied by something narrower
 * @param parent something broader than what was asked for
 * @param tie how much the places beside the best one count
 * @param needed the share of a query's parts that a hit must have
 */
record Weights(
        double title,
        double summary,
        double body,
        double ownLanguage,
        double words,
        double typo,
        double conceptInTitle,
        double conceptInBody,
        double theme,
        double fact,
        double wider,
        double parent,
        double tie,
        double needed) {

    static final Weights TUNED = new Weights(1.5, 1.5, 1, 1.2, 0.5, 0.4, 1.5, 1.5, 2, 3, 1, 0.3, 0.2, 0.3);
}
