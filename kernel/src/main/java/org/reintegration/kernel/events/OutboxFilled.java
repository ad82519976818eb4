package org.reintegration.kernel.events;

/** Told inside the transaction that filled the outbox; whoever observes its success wakes the relay. */
public record OutboxFilled(String subscriber) {}
