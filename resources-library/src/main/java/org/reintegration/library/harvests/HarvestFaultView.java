package org.reintegration.library.harvests;

import java.time.Instant;

/**
 * One thing that was wrong.
 *
 * @param page of the harvest, from 1
 * @param identifier of the record, as the other catalogue names it; empty when the page as a whole was bad
 * @param problem a stable code
 * @param detail what stood there, in no language
 */
public record HarvestFaultView(int page, String identifier, String problem, String detail, Instant at) {}
