package org.reintegration.kernel.events;

/**
 * An event as it reaches a subscriber.
 *
 * @param key the same whenever this event is delivered again, so that its effect can be had once
 */
public record Delivered(String key, DomainEvent event) {}
