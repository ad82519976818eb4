package org.reintegration.search;

import java.time.Instant;

/** Told when the index got back what it had lost: whoever looks for news must look as far back as the oldest of it. */
public record IndexMended(Instant oldest) {}
