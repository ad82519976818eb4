package org.reintegration.forum;

import java.time.Instant;
import org.reintegration.kernel.text.Language;

/** Unfinished words kept by the server; the version grows with every save. */
public record SavedDraft(String title, Language language, String source, int version, Instant savedAt) {}
