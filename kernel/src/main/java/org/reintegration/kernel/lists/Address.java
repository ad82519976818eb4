package org.reintegration.kernel.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing that somebody may read is read, for maps of the site.
 *
 * @param path the address after the language
 * @param changedAt since when it says what it says; null when that is not kept
 */
public record Address(String path, @Nullable Instant changedAt) {}
