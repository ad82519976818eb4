package org.reintegration.library.harvests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a record was taken over from.
 *
 * @param source the other catalogue's name on the list
 * @param identifier what it calls the record
 * @param datestamp when it says the record last changed there
 * @param harvestedAt when it was last looked at from here
 * @param link the original
 * @param deletedAt when it was found taken back there
 */
public record Origin(
        String source,
        String identifier,
        Instant datestamp,
        Instant harvestedAt,
        String link,
        @Nullable Instant deletedAt) {}
