package org.reintegration.library.relations;

import org.jspecify.annotations.Nullable;

/** How one practice came out of another: what was kept, what was changed and why, and what came of it. */
public record Adapted(
        String kept,
        String changed,
        String why,
        String result,
        @Nullable AdaptationOutcome outcome) {}
