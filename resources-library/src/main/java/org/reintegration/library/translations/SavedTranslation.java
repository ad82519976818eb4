package org.reintegration.library.translations;

/**
 * What became of an attempt to save.
 *
 * @param saved false when somebody saved in between
 * @param stored what stands now: one's own words, or those that came in between
 */
public record SavedTranslation(boolean saved, TranslationWork stored) {}
