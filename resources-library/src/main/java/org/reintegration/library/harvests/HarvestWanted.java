package org.reintegration.library.harvests;

/** Fired when somebody asks for a harvest, so that it need not wait for the clock. */
public record HarvestWanted() {}
