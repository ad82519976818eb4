package org.reintegration.library.records;

import org.reintegration.kernel.text.Language;

/**
 * A published version as it is translated from.
 *
 * @param no the version's number
 * @param standing the number of the version that readers see now
 */
public record SourceWords(Holding record, int no, int standing, Language language, RecordWords words) {}
