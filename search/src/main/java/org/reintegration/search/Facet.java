package org.reintegration.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What hits can be narrowed by; several values of one facet mean any of them, several facets mean all of them. */
public enum Facet {
    KIND,
    TYPE,
    /** The language a document is in, original or translated. */
    IN,
    REGION,
    COUNTRY,
    DIMENSION,
    LEVEL,
    THEME,
    YEAR,
    EVIDENCE;

    /** The name in addresses, in the API and in the index. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> ofParameter(String name) {
        return Stream.of(values())
                .filter(facet -> facet.parameter().equals(name))
                .findFirst();
    }
}
