package org.reintegration.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What hits can be narrowed by; several values of one facet mean any of them, several facets mean all of them. A facet that stands under
 * another is a part of it: its values stand beside the other's, and a chosen part narrows the whole that it belongs to.
 */
public enum Facet {
    KIND,
    TYPE,
    /** The language a document is in, original or translated. */
    IN,
    REGION,
    /** Stands under its region. */
    COUNTRY,
    DIMENSION,
    LEVEL,
    /** A dimension at a level, such as {@code economic.community}; stands under its dimension. */
    CELL,
    THEME,
    YEAR,
    EVIDENCE;

    /** The name in addresses, in the API and in the index. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet that this one stands under; itself when it stands under none. */
    public Facet root() {
        return switch (this) {
            case COUNTRY -> REGION;
            case CELL -> DIMENSION;
            default -> this;
        };
    }

    public static Optional<Facet> ofParameter(String name) {
        return Stream.of(values())
                .filter(facet -> facet.parameter().equals(name))
                .findFirst();
    }
}
