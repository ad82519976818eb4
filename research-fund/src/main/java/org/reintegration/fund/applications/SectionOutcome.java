package org.reintegration.fund.applications;

/**
 * What became of an attempt to save.
 *
 * @param saved false when another tab saved in between; nothing of either text is lost
 * @param stored what stands now, with the number it was acknowledged by
 * @param sent the text that was sent
 */
public record SectionOutcome(boolean saved, SectionView stored, SectionDraft sent) {}
