package org.reintegration.library.records;

import org.jspecify.annotations.Nullable;

/** A cell of the map of evidence as it is asked for; what is null is not narrowed. */
public record MapCell(
        String dimension,
        String level,
        @Nullable String region,
        @Nullable String evidence) {}
