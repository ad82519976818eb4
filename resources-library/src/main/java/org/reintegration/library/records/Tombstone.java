package org.reintegration.library.records;

import java.time.Instant;

/** What stays of a withdrawn record beside its title and dates. */
public record Tombstone(Instant withdrawnAt, String reason) {}
