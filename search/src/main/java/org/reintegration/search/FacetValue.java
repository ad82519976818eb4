package org.reintegration.search;

/**
 * One value of a facet.
 *
 * @param label in the reader's language; for a kind the value itself, whose words belong to the pages
 * @param count how many hits there would be with this value and every other facet as chosen
 */
public record FacetValue(String value, String label, long count, boolean chosen) {}
