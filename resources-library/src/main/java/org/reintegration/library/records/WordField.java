package org.reintegration.library.records;

/**
 * One text of a record that can be said in another language.
 *
 * @param name as the form and the API name it, {@code text.insight}; what there may be several of is numbered from 1, {@code text.steps.2}
 * @param mayStand whether the words may stay as they are, as names and figures do
 */
public record WordField(String name, String words, boolean mayStand) {}
