package org.reintegration.search.alerts;

import org.reintegration.kernel.rules.Rule;

/** The rules of kept searches. */
public enum AlertRule implements Rule {
    A_KEPT_SEARCH_ASKS_FOR_SOMETHING,
    A_KEPT_SEARCH_HAS_A_NAME,
    A_MEMBER_KEEPS_AT_MOST_FIFTY_SEARCHES
}
