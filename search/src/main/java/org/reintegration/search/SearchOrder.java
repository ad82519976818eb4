package org.reintegration.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The order of hits. */
public enum SearchOrder {
    RELEVANCE,
    NEWEST,
    OLDEST,
    /** What served people most often comes first. */
    USED,
    TITLE;

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SearchOrder> ofParameter(String name) {
        return Stream.of(values())
                .filter(order -> order.parameter().equals(name))
                .findFirst();
    }
}
