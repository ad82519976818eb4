package org.reintegration.fund.applications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of the officers and, once given, its answer. */
public record ClarificationView(
        List<String> fields,
        String question,
        Instant dueAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
