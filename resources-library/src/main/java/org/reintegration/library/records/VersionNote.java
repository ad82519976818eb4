package org.reintegration.library.records;

import java.time.Instant;
import org.reintegration.kernel.text.Language;

/**
 * A published version in the list of all.
 *
 * @param language it was written in
 */
public record VersionNote(int no, Instant publishedAt, Language language, String title) {}
