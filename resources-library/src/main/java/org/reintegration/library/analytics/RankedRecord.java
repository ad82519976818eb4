package org.reintegration.library.analytics;

import org.reintegration.library.records.ResourceSummary;

/** A record with what was counted of it in the months that were asked for, today's included. */
public record RankedRecord(ResourceSummary record, long views, long downloads, long uses, long calls) {}
