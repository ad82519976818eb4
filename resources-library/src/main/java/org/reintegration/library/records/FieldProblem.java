package org.reintegration.library.records;

/**
 * Something to mend in one field.
 *
 * @param field as the form and the API name it: {@code text.insight}
 */
public record FieldProblem(String field, LibraryRule rule) {}
