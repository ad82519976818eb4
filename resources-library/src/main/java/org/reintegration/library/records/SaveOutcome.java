package org.reintegration.library.records;

/**
 * What became of an attempt to save.
 *
 * @param saved false when somebody saved in between
 * @param stored what stands now: one's own words, or those that came in between
 */
public record SaveOutcome(boolean saved, DraftView stored) {}
