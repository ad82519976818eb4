package org.reintegration.library.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two versions say differently in one field.
 *
 * @param field as the form names it, {@code text.insight}
 * @param vocabulary whose ids the pieces are; null when they are words
 */
public record FieldDifference(String field, @Nullable String vocabulary, List<Piece> pieces) {}
