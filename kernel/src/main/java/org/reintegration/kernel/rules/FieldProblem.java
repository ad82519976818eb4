package org.reintegration.kernel.rules;

/**
 * What is missing or wrong in one field of something that has many.
 *
 * @param field the name the form and the API give it, such as {@code text.insight}
 */
public record FieldProblem(String field, Rule rule) {}
