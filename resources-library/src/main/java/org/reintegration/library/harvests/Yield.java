package org.reintegration.library.harvests;

/** What one page brought. */
record Yield(int created, int updated, int unchanged, int withdrawn, int rejected) {}
