package org.reintegration.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * Unfinished words kept by the server; the version grows with every save.
 *
 * @param language null while the words are to tell it
 * @param key under which every window posts it, so that it is posted once
 */
public record SavedDraft(
        String title, @Nullable Language language, String source, int version, Instant savedAt, String key) {}
