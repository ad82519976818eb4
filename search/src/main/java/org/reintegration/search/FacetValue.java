package org.reintegration.search;

import org.jspecify.annotations.Nullable;

/**
 * One value of a facet.
 *
 * @param label in the reader's language; for a kind the value itself, whose words belong to the pages
 * @param count how many hits there would be with this value and every other facet as chosen
 * @param under the value that it is a part of: the region of a country, the dimension of a cell; null when of none
 */
public record FacetValue(
        String value,
        String label,
        long count,
        boolean chosen,
        @Nullable String under) {

    public FacetValue(String value, String label, long count, boolean chosen) {
        this(value, label, count, chosen, null);
    }
}
