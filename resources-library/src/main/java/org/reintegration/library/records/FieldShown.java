package org.reintegration.library.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one field of a version says.
 *
 * @param field as the form names it, {@code text.insight}; remarks are anchored by it
 * @param vocabulary whose ids the values are; null when there is one value, in words
 */
public record FieldShown(String field, @Nullable String vocabulary, List<String> values) {}
