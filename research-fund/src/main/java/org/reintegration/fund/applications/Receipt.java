package org.reintegration.fund.applications;

import java.math.BigDecimal;
import java.time.Instant;

/** The proof that an application was received: when by the portal's clock, and the fingerprint of what was received. */
public record Receipt(String number, int snapshot, String sha256, Instant receivedAt, BigDecimal request) {}
