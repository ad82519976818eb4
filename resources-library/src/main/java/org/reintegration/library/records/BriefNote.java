package org.reintegration.library.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * A record in a few sentences of another language.
 *
 * @param writer null when nobody of that name is left
 * @param stale whether readers see a newer version than the one it was written from
 */
public record BriefNote(
        Language language, String words, @Nullable String writer, boolean stale, Instant writtenAt) {}
