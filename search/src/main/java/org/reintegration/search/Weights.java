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
 * @param place a country or region that was asked for and that the document is about
 * @param around the region of a country that was asked for
 * @param inFile what a page of an attached file says, as a share of what it would count in the body
 * @param recency how much of its score the newest document gains on one of twenty years ago
 * @param evidence how much of its score the best evidenced document gains on one without evidence
 * @param usefulness how much of its score a document gains by having served very many people
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
        double needed,
        double place,
        double around,
        double inFile,
        double recency,
        double evidence,
        double usefulness) {

    static final Weights TUNED =
            new Weights(1.5, 1.5, 1, 1.2, 0.5, 0.4, 1.5, 1.5, 2, 3, 1, 0.3, 0.2, 0.3, 3, 0.3, 0.6, 0.05, 0.1, 0.1);
}
