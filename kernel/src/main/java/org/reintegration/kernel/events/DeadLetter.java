package org.reintegration.kernel.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery that was tried as often as it makes sense and now waits for a person. */
public record DeadLetter(
        long id,
        String subscriber,
        String eventType,
        @Nullable String ref,
        Instant createdAt,
        int attempts,
        String lastError) {}
