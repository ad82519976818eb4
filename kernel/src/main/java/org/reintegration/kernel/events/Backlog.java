package org.reintegration.kernel.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscriber is behind.
 *
 * @param waiting deliveries not yet made, dead letters aside
 * @param dead deliveries given up
 * @param oldest when the longest waiting event happened, null when none waits
 */
public record Backlog(
        String subscriber,
        long waiting,
        long dead,
        @Nullable Instant oldest) {}
