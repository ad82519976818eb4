package org.reintegration.library.translations;

import java.time.Instant;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.ResourceSummary;

/**
 * A translation in hand, in a list.
 *
 * @param language translated into
 * @param mine whether this reader is its translator; else it waits for somebody like them to review it
 */
public record TranslationItem(
        ResourceSummary record, Language language, TranslationStatus status, boolean mine, Instant changedAt) {}
