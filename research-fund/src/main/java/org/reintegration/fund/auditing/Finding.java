package org.reintegration.fund.auditing;

/** Something that does not hold, and for what: ids only. */
public record Finding(Invariant invariant, String subject) {}
