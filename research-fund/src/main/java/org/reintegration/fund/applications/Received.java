package org.reintegration.fund.applications;

import org.reintegration.fund.calls.CallForm;

/** What was handed in, with the proof that it was received. */
public record Received(
        String callTitle, CallForm form, String currency, String zone, Receipt receipt, SnapshotContent content) {}
