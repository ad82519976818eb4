package org.reintegration.library.records;

import java.time.Instant;

/**
 * An unfinished review, for whoever writes it.
 *
 * @param version to be named when saving, so that no window overwrites what another one saved
 * @param takenAt since when
 */
public record BegunReview(int version, Instant takenAt, ReviewDraft draft) {}
