package org.reintegration.search.insight;

import org.reintegration.kernel.text.Language;

/**
 * A question that at least five people asked.
 *
 * @param empty how often it found nothing
 * @param people about how many asked in the month in which most did
 */
public record Asked(Language language, String words, long times, long empty, int people) {}
