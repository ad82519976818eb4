package org.reintegration.library.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decided review.
 *
 * @param reviewer the reviewer's name; null for the author, who hears the library and not a person
 */
public record ReviewView(int versionNo, @Nullable String reviewer, Instant decidedAt, ReviewDraft said) {}
