package org.reintegration.library.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * What another catalogue asks of the open shelf.
 *
 * @param from disclosed at this instant or later
 * @param before disclosed earlier than this instant
 * @param type id in the vocabulary of resource types
 * @param language the language of the original
 * @param after where the last part ended
 */
public record HarvestQuery(
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String type,
        @Nullable Language language,
        @Nullable String after,
        int size) {}
