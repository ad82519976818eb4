package org.reintegration.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A dimension at a level, as one value: where on the three by three map of reintegration a document stands. */
public record Cell(String dimension, String level) {

    /** Reads {@code economic.community}; a text without a dot is a dimension at no level. */
    public static Cell of(String value) {
        int dot = value.indexOf('.');
        return dot < 0 ? new Cell(value, "") : new Cell(value.substring(0, dot), value.substring(dot + 1));
    }

    String value() {
        return dimension + "." + level;
    }

    /** Every cell of a document that speaks of these dimensions at these levels. */
    static List<String> values(Collection<String> dimensions, Collection<String> levels) {
        List<String> values = new ArrayList<>();
        for (String dimension : dimensions) {
            for (String level : levels) {
                values.add(new Cell(dimension, level).value());
            }
        }
        return values;
    }
}
