package org.reintegration.library.records;

/**
 * What became of an attempt to keep an unfinished review.
 *
 * @param saved false when it was saved elsewhere in between; then nothing was overwritten
 * @param stored how it stands now
 */
public record SavedReview(boolean saved, BegunReview stored) {}
