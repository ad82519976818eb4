package org.reintegration.forum;

import java.time.Instant;
import org.reintegration.kernel.text.Language;

/**
 * The answer to a draft that was kept.
 *
 * @param key under which it is to be posted; the first window's, whichever asks
 * @param spoken the language it would be posted in now
 */
public record KeptDraft(int version, Instant savedAt, String key, Language spoken) {}
