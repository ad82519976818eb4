package org.reintegration.members.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API token as its owner sees it: never the word itself. */
public record TokenView(
        long id,
        String label,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {}
