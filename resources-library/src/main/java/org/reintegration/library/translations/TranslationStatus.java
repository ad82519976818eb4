package org.reintegration.library.translations;

/** How the work on a translation stands; what readers see beside it is the text published last, if there is one. */
public enum TranslationStatus {
    DRAFT,
    OFFERED,
    PUBLISHED
}
