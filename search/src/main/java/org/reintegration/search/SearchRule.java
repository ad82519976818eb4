package org.reintegration.search;

import org.reintegration.kernel.rules.Rule;

/** The rules of searching and of tending the index. */
public enum SearchRule implements Rule {
    ADMINISTRATORS_TEND_THE_INDEX,
    ONE_REBUILD_AT_A_TIME,
    ONE_COMPARISON_AT_A_TIME,
    SOLR_ANSWERS,
    A_PART_HOLDS_AT_MOST_A_HUNDRED_HITS
}
