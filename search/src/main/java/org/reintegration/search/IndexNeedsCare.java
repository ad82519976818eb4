package org.reintegration.search;

/** Told when the index was asked to be rebuilt or was found missing; whoever hears it calls {@link IndexKeeper#tend} on a thread of its own. */
public record IndexNeedsCare() {}
