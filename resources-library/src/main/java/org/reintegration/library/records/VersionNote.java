package org.reintegration.library.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * A version as lists and differences name it.
 *
 * @param publishedAt null while it is not published
 * @param language it was written in
 */
public record VersionNote(int no, @Nullable Instant publishedAt, Language language, String title) {}
